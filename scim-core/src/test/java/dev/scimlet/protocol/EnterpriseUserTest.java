package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.schema.Schemas;
import dev.scimlet.value.ScimObject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7643 §4.3: the enterprise extension")
class EnterpriseUserTest {

  static List<TestServer> profiles() {
    return List.of(TestServer.strict(), TestServer.tolerant());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  @Tag("7643-4.3-1")
  void theManagersNameIsNotTheClientsToSay(TestServer server) {
    ScimResponse created =
        server.post(
            "/Users",
            user("{\"value\":\"26\",\"$ref\":\"../Users/26\",\"displayName\":\"John Smith\"}"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(manager(created))
        .isEqualTo(TestServer.json("{\"value\":\"26\",\"$ref\":\"../Users/26\"}"));
    assertThat(
            server
                .patch(
                    "/Users/" + TestServer.id(created),
                    "{\"op\":\"add\",\"path\":\""
                        + Schemas.ENTERPRISE_USER_URI
                        + ":manager.displayName\",\"value\":\"John Smith\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  @Tag("7643-4.3-2")
  void aManagerThatIsABareStringIsItsId() {
    ScimResponse refused = TestServer.strict().post("/Users", user("\"26\""));
    ScimResponse repaired = TestServer.tolerant().post("/Users", user("\"26\""));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(body(refused).getString("scimType")).isEqualTo("invalidValue");
    assertThat(manager(repaired)).isEqualTo(TestServer.json("{\"value\":\"26\"}"));
  }

  private static ScimObject manager(ScimResponse response) {
    ScimObject extension =
        Objects.requireNonNull(body(response).getObject(Schemas.ENTERPRISE_USER_URI));
    return Objects.requireNonNull(extension.getObject("manager"));
  }

  private static String user(String manager) {
    return "{\"schemas\":[\""
        + Schemas.USER_URI
        + "\",\""
        + Schemas.ENTERPRISE_USER_URI
        + "\"],\"userName\":\"bjensen\",\""
        + Schemas.ENTERPRISE_USER_URI
        + "\":{\"manager\":"
        + manager
        + "}}";
  }
}
