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
  @Tag("7644-7.1-1")
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
  @ValueSource(
      strings = {
        "https://example.com/v2?tenant=a",
        "https://example.com/v2?",
        "https://example.com/v2#users",
        "https://me:secret@example.com/v2",
        "https:///v2"
      })
  @Tag("7644-1.3-1")
  @Tag("7644-7.1-1")
  void aFixedUrlHasNoQueryFragmentOrUserInformation(String url) {
    assertThatThrownBy(() -> BaseUrl.fixed(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/scim/v2", "ftp://example.com", "example.com", "//example.com", ""})
  void aFixedUrlIsAbsolute(String url) {
    assertThatThrownBy(() -> BaseUrl.fixed(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/scim?tenant=a",
        "https://example.com/scim?",
        "https://example.com/scim#x"
      })
  @Tag("7644-1.3-1")
  void aFixedUrlHasNoQueryAndNoFragment(String url) {
    assertThatThrownBy(() -> BaseUrl.fixed(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user@example.com/scim",
        "https://user:secret@example.com/scim",
        "https://user@exa_mple/scim",
        "https:/scim",
        "https:scim"
      })
  @Tag("7644-7.1-1")
  void aFixedUrlHasAHostAndNoUserInformation(String url) {
    assertThatThrownBy(() -> BaseUrl.fixed(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "8443, example.com, https, https://example.com:8443",
    "443, example.com, https, https://example.com",
    "80, example.com, http, http://example.com",
    "443, example.com, http, http://example.com:443",
    "8443, example.com:9443, https, https://example.com:9443",
    "8443, [::1], https, https://[::1]:8443",
    "70000, example.com, https, https://example.com",
    "0, example.com, https, https://example.com",
    "x, example.com, https, https://example.com"
  })
  void aForwardedPortIsBelievedByChoice(String port, String host, String scheme, String url) {
    ScimRequest request =
        request("X-Forwarded-Host", host, "X-Forwarded-Proto", scheme, "X-Forwarded-Port", port);

    assertThat(BaseUrl.fromForwardedHeaders(ForwardedField.PORT).of(request))
        .isEqualTo(url + "/scim/v2");
    assertThat(BaseUrl.fromForwardedHeaders().of(request))
        .isEqualTo(scheme + "://" + host + "/scim/v2");
  }

  @ParameterizedTest
  @CsvSource({
    "/tenants/a, /tenants/a",
    "/tenants/, /tenants",
    "/a-b_c.d~e, /a-b_c.d~e",
    "/, ''",
    "tenants, ''",
    "//evil.example, ''",
    "/a//b, ''",
    "/../a, ''",
    "/a?b, ''",
    "/a b, ''",
    "/%2e%2e, ''"
  })
  void aForwardedPrefixIsBelievedByChoice(String sent, String prefix) {
    ScimRequest request = request("X-Forwarded-Host", "example.com", "X-Forwarded-Prefix", sent);
    BaseUrl believing = BaseUrl.fromForwardedHeaders(ForwardedField.PREFIX, ForwardedField.PORT);

    assertThat(believing.of(request)).isEqualTo("https://example.com" + prefix + "/scim/v2");
    assertThat(BaseUrl.fromForwardedHeaders().of(request)).isEqualTo("https://example.com/scim/v2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host=example.com;proto=http|http://example.com",
        "for=192.0.2.1; Host=\"example.com:8443\" ; Proto=https|https://example.com:8443",
        "for=\"[2001:db8::1]\"|https://inner:8080",
        "host=evil.example, host=example.com|''",
        "host=evil.example/x|''",
        "host=user@evil.example|''",
        "nonsense|https://inner:8080"
      })
  void theStandardFieldIsBelievedByChoice(String field, String url) {
    ScimRequest request = request("Host", "inner:8080", "Forwarded", field);

    assertThat(BaseUrl.fromForwarded().of(request))
        .isEqualTo((url.equals("''") ? "" : url) + "/scim/v2");
    assertThat(BaseUrl.fromForwardedHeaders().of(request)).isEqualTo("https://inner:8080/scim/v2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "X-Forwarded-Host", "Forwarded"})
  void aFieldWithSeveralValuesIsPassedOver(String name) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put(name, List.of("host=evil.example", "host=example.com"));
    ScimRequest request =
        new ScimRequest("GET", "/scim/v2", "/Users", null, headers, InputStream.nullInputStream());

    assertThat(BaseUrl.fromForwardedHeaders().of(request)).isEqualTo("/scim/v2");
    assertThat(BaseUrl.fromForwarded().of(request)).isEqualTo("/scim/v2");
    assertThat(BaseUrl.fromHost("https").of(request)).isEqualTo("/scim/v2");
  }

  @Test
  @Tag("7643-3.1-18")
  @Tag("7644-3.3-6")
  @Tag("7644-3.4.1-1")
  void locationsAgreeBehindAProxy() {
    TestServer server =
        TestServer.with(
            builder -> builder.baseUrl(BaseUrl.fromForwardedHeaders(ForwardedField.PREFIX)));
    ScimResponse created = forwarded(server, "POST", "/Users", user());
    String path = "/Users/" + TestServer.id(created);
    String location = "https://example.com/tenants/a/scim/v2" + path;

    List<ScimResponse> answers =
        List.of(
            created,
            forwarded(server, "GET", path, ""),
            forwarded(server, "PUT", path, user()),
            forwarded(
                server,
                "PATCH",
                path,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
                    + "[{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}]}"));

    for (ScimResponse answer : answers) {
      assertThat(answer.status()).isBetween(200, 201);
      assertThat(answer.headers())
          .containsAllEntriesOf(Map.of("Location", location, "Content-Location", location))
          .containsKey("ETag");
      assertThat(
              Objects.requireNonNull(TestServer.body(answer).getObject("meta"))
                  .getString("location"))
          .isEqualTo(location);
    }
    ScimResponse schema =
        forwarded(server, "GET", "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User", "");
    assertThat(schema.headers().get("Content-Location"))
        .isEqualTo(
            Objects.requireNonNull(TestServer.body(schema).getObject("meta"))
                .getString("location"));
  }

  private static ScimResponse forwarded(
      TestServer server, String method, String path, String json) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("Authorization", List.of("Bearer " + TestServer.TOKEN));
    headers.put("X-Forwarded-Host", List.of("example.com"));
    headers.put("X-Forwarded-Prefix", List.of("/tenants/a"));
    return server.send(
        new ScimRequest(method, "/scim/v2", path, null, headers, InputStream.nullInputStream())
            .withBody(json));
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
