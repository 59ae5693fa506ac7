package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7644 §3.9: an answer that cannot be given is refused before anything is stored")
class AnswerBeforeWriteTest {

  private static final String TOO_MANY = "?attributes=title" + ",title".repeat(99);
  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"";

  private final TestServer server = TestServer.tolerant();

  @Test
  void nothingIsCreated() {
    assertThat(server.post("/Users" + TOO_MANY, USER + "adele\"}").status()).isEqualTo(400);

    assertThat(body(server.get("/Users")).get("totalResults")).isEqualTo(ScimNumber.of(0));
  }

  @Test
  void nothingIsChanged() {
    String id = server.user("adele");
    String before = body(server.get("/Users/" + id)).toString();
    String operation = "{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}";

    assertThat(server.put("/Users/" + id + TOO_MANY, USER + "alex\"}").status()).isEqualTo(400);
    assertThat(server.patch("/Users/" + id + TOO_MANY, operation).status()).isEqualTo(400);

    assertThat(body(server.get("/Users/" + id))).hasToString(before);
  }
}
