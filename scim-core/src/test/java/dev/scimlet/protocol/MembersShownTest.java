package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7644 §3.9: an answer shows no more members than the server can bear")
class MembersShownTest {

  static Stream<ResourceStore> stores() {
    return Stream.of(
        InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP), new MinimalStore());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void readingTooManyIsRefusedWithTheRemedy(ResourceStore store) {
    TestServer server = server(store);
    String group = group(server, "Three", 3);
    ScimResponse refused = server.get("/Groups/" + group);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(body(refused).getString("scimType")).isEqualTo("tooMany");
    assertThat(body(refused).getString("detail")).contains("excludedAttributes=members");
    assertThat(server.get("/Groups/" + group + "?excludedAttributes=members").status())
        .isEqualTo(200);
    assertThat(server.get("/Groups/" + group + "?attributes=displayName").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void membersOfAllGroupsOfAListCount(ResourceStore store) {
    TestServer server = server(store);
    String group = group(server, "Two", 2);
    assertThat(server.get("/Groups/" + group).status()).isEqualTo(200);
    assertThat(server.get("/Groups").status()).isEqualTo(200);
    group(server, "Other", 1);
    assertThat(server.get("/Groups").status()).isEqualTo(400);
    assertThat(server.get("/Groups?excludedAttributes=members").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatIsStoredIsAnsweredWithoutThem(ResourceStore store) {
    TestServer server = server(store);
    String group = group(server, "Three", 3);
    ScimResponse changed =
        server.patch(
            "/Groups/" + group + "?attributes=displayName,members",
            "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Changed\"}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(body(changed).getString("displayName")).isEqualTo("Changed");
    assertThat(body(changed).get("members")).isNull();
  }

  private static TestServer server(ResourceStore store) {
    return TestServer.over(
        store, engine -> engine.limits(EngineLimits.defaults().withMaxMembersShown(2)));
  }

  private static String group(TestServer server, String name, int size) {
    String[] members =
        IntStream.range(0, size).mapToObj(i -> server.user(name + i)).toArray(String[]::new);
    return server.group(name, members);
  }
}
