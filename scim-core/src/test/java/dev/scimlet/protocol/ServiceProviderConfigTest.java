package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §5: the service provider's configuration")
class ServiceProviderConfigTest {

  private static final String PATH = "/ServiceProviderConfig";

  private final TestServer server = TestServer.tolerant();

  @Test
  @Tag("7643-5-1")
  void hasNoId() {
    ScimResponse response = server.get(PATH);

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response).names()).contains("schemas", "meta").doesNotContain("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  @Tag("7643-5-1")
  void cannotBeChanged(String method) {
    ScimResponse response = server.send(ScimRequest.of(method, PATH).withBody("{}"));

    assertThat(response.status()).isEqualTo(405);
  }

  @Test
  @Tag("7643-5-3")
  void boundsBulkRequestsByIntegers() {
    ScimObject bulk = Objects.requireNonNull(body(server.get(PATH)).getObject("bulk"));

    assertThat(bulk.get("supported")).isNotNull();
    assertThat(bulk.get("maxOperations")).isInstanceOf(ScimNumber.class);
    assertThat(bulk.get("maxPayloadSize")).isInstanceOf(ScimNumber.class);
  }

  @Test
  @Tag("7643-5-5")
  void namesAndDescribesItsAuthenticationSchemes() {
    assertThat(body(server.get(PATH)).getValues("authenticationSchemes"))
        .isNotEmpty()
        .allSatisfy(
            scheme -> {
              ScimObject shown = (ScimObject) scheme;
              assertThat(shown.getString("type"))
                  .isIn("oauth", "oauth2", "oauthbearertoken", "httpbasic", "httpdigest");
              assertThat(shown.getString("name")).isNotBlank();
              assertThat(shown.getString("description")).isNotBlank();
            });
  }

  @Test
  @Tag("7643-5-5")
  void announcesTheSchemesAndTheDocumentationOfTheHost() {
    AuthenticationScheme basic =
        new AuthenticationScheme(
            AuthenticationScheme.Type.HTTP_BASIC, "Basic", "Name and password.", null, "https://d");
    Authenticator both =
        new Authenticator() {
          @Override
          public Optional<Principal> authenticate(ScimRequest request) {
            return Optional.of(Principal.of("default", "default"));
          }

          @Override
          public List<AuthenticationScheme> schemes() {
            return List.of(basic, AuthenticationScheme.bearerToken());
          }
        };
    ScimObject config =
        body(
            TestServer.with(
                    builder -> builder.authenticator(both).documentationUri("https://example.com"))
                .get(PATH));

    assertThat(config.getString("documentationUri")).isEqualTo("https://example.com");
    assertThat(config.getValues("authenticationSchemes"))
        .containsExactly(
            TestServer.json(
                "{\"type\":\"httpbasic\",\"name\":\"Basic\",\"description\":\"Name and password.\","
                    + "\"documentationUri\":\"https://d\",\"primary\":true}"),
            TestServer.json(
                "{\"type\":\"oauthbearertoken\",\"name\":\"OAuth Bearer Token\",\"description\":"
                    + "\"A bearer token in the Authorization header field.\","
                    + "\"specUri\":\"https://www.rfc-editor.org/info/rfc6750\"}"));
  }

  @Test
  @Tag("7643-5-4")
  void canBeOpenedToStrangers() {
    Principal stranger = Principal.of("default", "stranger");
    TestServer open =
        TestServer.with(
            builder ->
                builder
                    .authenticator(request -> Optional.of(stranger))
                    .authorizer(
                        (principal, action, type, id) ->
                            !principal.equals(stranger) || action == Authorizer.Action.DISCOVER));

    assertThat(open.get(PATH).status()).isEqualTo(200);
    assertThat(open.get("/Users").status()).isEqualTo(403);
    assertThat(
            server.send(ScimRequest.of("GET", PATH).withHeader("Authorization", "none")).status())
        .isEqualTo(401);
  }
}
