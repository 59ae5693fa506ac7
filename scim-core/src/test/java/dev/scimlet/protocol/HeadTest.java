package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 9110 §9.3.2 and §15.5.6: HEAD, and methods that are not allowed")
class HeadTest {

  private final TestServer server = TestServer.tolerant();
  private final String user = "/Users/" + server.user("bjensen");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{user}",
        "{user}?attributes=userName",
        "/Users",
        "/Users?filter=userName+pr&count=1",
        "/Schemas",
        "/ResourceTypes/User",
        "/ServiceProviderConfig",
        "/Users/none",
        "/Cars",
        "/Users?filter=x"
      })
  void isAnsweredAsGetWithoutContent(String target) {
    ScimRequest request = ScimRequest.of("HEAD", target.replace("{user}", user));
    ScimResponse got = server.get(target.replace("{user}", user));

    ScimResponse head = server.send(request);

    assertThat(head.status()).isEqualTo(got.status());
    assertThat(head.body()).isNull();
    assertThat(head.bytes()).isEmpty();
    assertThat(head.headers())
        .containsAllEntriesOf(got.headers())
        .containsEntry("Content-Length", Integer.toString(got.bytes().length))
        .hasSize(got.headers().size() + 1);
    assertThat(server.lastEvent().method()).isEqualTo("HEAD");
  }

  @Test
  void strangersAreRefusedWithoutContent() {
    ScimResponse head = server.engine().handle(ScimRequest.of("HEAD", user));

    assertThat(head.status()).isEqualTo(401);
    assertThat(head.body()).isNull();
    assertThat(head.headers()).containsKey("WWW-Authenticate");
  }

  @Test
  void isSparedWhatTheClientHas() {
    String tag = server.get(user).headers().getOrDefault("ETag", "");

    ScimResponse head =
        server.send(
            ScimRequest.of("HEAD", user + "?attributes=title").withHeader("If-None-Match", tag));

    assertThat(head.status()).isEqualTo(304);
    assertThat(head.headers()).containsEntry("ETag", tag).doesNotContainKey("Content-Length");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE|/Users|GET, HEAD, POST",
        "PUT|/Groups|GET, HEAD, POST",
        "BREW|/Users|GET, HEAD, POST",
        "POST|/Users/1|GET, HEAD, PUT, PATCH, DELETE",
        "OPTIONS|/Users/1|GET, HEAD, PUT, PATCH, DELETE",
        "POST|/ServiceProviderConfig|GET, HEAD",
        "PUT|/Schemas|GET, HEAD",
        "PATCH|/ResourceTypes|GET, HEAD",
        "DELETE|/ResourceTypes/User|GET, HEAD"
      })
  @Tag("7644-3.2-4")
  @Tag("7644-3.2-3")
  @Tag("7644-3.3-9")
  @Tag("7644-4-6")
  void whatIsNotAllowedIsToldWhatIs(String method, String target, String allowed) {
    ScimResponse response = server.send(ScimRequest.of(method, target).withBody("{}"));

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.headers())
        .containsAllEntriesOf(Map.of("Allow", allowed, "Content-Type", ScimResponse.MEDIA_TYPE));
    assertThat(body(response).getString("status")).isEqualTo("405");
    assertThat(body(server.get("/Users")).get("totalResults")).hasToString("1");
  }
}
