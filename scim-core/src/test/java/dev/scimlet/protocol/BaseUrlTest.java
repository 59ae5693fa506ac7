package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §3.1: the base URL of locations")
class BaseUrlTest {

  @Test
  void aFixedUrlBelievesNoHeaderField() {
    BaseUrl url = BaseUrl.fixed("https://example.com/scim/v2/");

    assertThat(url.of(request("Host", "evil.example", "X-Forwarded-Host", "evil.example")))
        .isEqualTo("https://example.com/scim/v2");
  }

  @Test
  void relativeReferencesStartWithTheMountPath() {
    assertThat(BaseUrl.relative().of(request("Host", "evil.example"))).isEqualTo("/scim/v2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "example.com:8443", "[::1]", "[::1]:80", "10.0.0.1"})
  void theHostFieldIsBelievedOnDemand(String host) {
    assertThat(BaseUrl.fromHost("https").of(request("Host", host)))
        .isEqualTo("https://" + host + "/scim/v2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example/path",
        "user@evil.example",
        "evil.example\r\nX: y",
        "evil.example?x",
        "evil.example#x",
        "a b",
        "example.com:port",
        "é.example"
      })
  void aHostThatIsNoneIsPassedOver(String host) {
    assertThat(BaseUrl.fromHost("https").of(request("Host", host))).isEqualTo("/scim/v2");
    assertThat(BaseUrl.fromForwardedHeaders().of(request("X-Forwarded-Host", host)))
        .isEqualTo("/scim/v2");
  }

  @Test
  void withoutAHostReferencesAreRelative() {
    assertThat(BaseUrl.fromHost("https").of(request())).isEqualTo("/scim/v2");
    assertThat(BaseUrl.fromForwardedHeaders().of(request())).isEqualTo("/scim/v2");
  }

  @ParameterizedTest
  @CsvSource({
    "http, http",
    "HTTP, http",
    "https, https",
    "javascript, https",
  })
  void forwardedFieldsAreBelievedOnDemand(String protocol, String scheme) {
    ScimRequest request =
        request(
            "Host", "inner:8080", "X-Forwarded-Host", "example.com", "X-Forwarded-Proto", protocol);

    assertThat(BaseUrl.fromForwardedHeaders().of(request))
        .isEqualTo(scheme + "://example.com/scim/v2");
  }

  @Test
  void theHostFieldStandsInForAMissingForwardedOne() {
    assertThat(BaseUrl.fromForwardedHeaders().of(request("Host", "example.com")))
        .isEqualTo("https://example.com/scim/v2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/scim/v2", "ftp://example.com", "example.com", "//example.com", ""})
  void aFixedUrlIsAbsolute(String url) {
    assertThatThrownBy(() -> BaseUrl.fixed(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("7643-3.1-18")
  void locationsAndReferencesStartWithIt() {
    TestServer server =
        TestServer.with(builder -> builder.baseUrl(BaseUrl.fixed("https://example.com/v2")));
    ScimResponse created = server.post("/Users", user());
    String id = TestServer.id(created);
    String location = "https://example.com/v2/Users/" + id;

    String group = TestServer.body(server.get("/Groups/" + server.group("g", id))).toString();

    assertThat(created.headers()).containsEntry("Location", location);
    assertThat(
            Objects.requireNonNull(TestServer.body(created).getObject("meta"))
                .getString("location"))
        .isEqualTo(location);
    assertThat(group).contains("\"$ref\":\"" + location + "\"");
  }

  private static String user() {
    return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"a\"}";
  }

  private static ScimRequest request(String... namesAndValues) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new ScimRequest(
        "GET", "/scim/v2", "/Users", null, headers, InputStream.nullInputStream());
  }
}
