package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.10: schema URIs in filters and parameters")
class SchemaUriTest {

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";

  private final TestServer server = TestServer.tolerant();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schemas eq \"" + CORE + "\"",
        "schemas eq \"URN:IETF:PARAMS:SCIM:SCHEMAS:CORE:2.0:user\"",
        "schemas[value eq \"" + CORE + "\"]",
        CORE + " pr",
        CORE + ":userName eq \"bjensen\"",
        "not (urn:ietf:params:scim:schemas:extension:enterprise:2.0:User pr)"
      })
  @Tag("7644-3.4.2.2-23")
  @Tag("7644-3.10-1")
  void findTheUserThatHasThem(String filter) {
    server.user("bjensen");

    ScimResponse response = server.get("/Users?filter=" + filter.replace(' ', '+'));

    assertThat(body(response).get("totalResults")).isEqualTo(ScimNumber.of(1));
  }

  @Test
  @Tag("7644-3.10-1")
  void theUriOfTheCoreSchemaAsksForAllItsAttributes() {
    String id = server.user("bjensen");

    ScimObject user = body(server.get("/Users/" + id + "?attributes=" + CORE));

    assertThat(user.names()).contains("id", "schemas", "userName", "active").doesNotContain("meta");
  }
}
