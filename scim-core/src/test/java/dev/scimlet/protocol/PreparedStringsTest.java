package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §5: user names and passwords are prepared")
class PreparedStringsTest {

  private static final String HEAD =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"";

  enum Profile {
    STRICT,
    TOLERANT;

    TestServer server() {
      ClientProfile profile = this == STRICT ? ClientProfile.strict() : ClientProfile.tolerant();
      return TestServer.with(builder -> builder.clientProfile(profile));
    }
  }

  @ParameterizedTest
  @Tag("7644-5-1")
  @Tag("7643-7-20")
  @EnumSource
  void userNameInAnotherWidthCaseOrCompositionIsTaken(Profile profile) {
    TestServer server = profile.server();
    assertThat(server.post("/Users", HEAD + "bj\u00e9nsen\"}").status()).isEqualTo(201);

    for (String same :
        new String[] {
          "BJ\u00c9NSEN", "bje\u0301nsen", "\uff42\uff4a\u00e9\uff4e\uff53\uff45\uff4e"
        }) {
      assertThat(server.post("/Users", HEAD + same + "\"}").status()).isEqualTo(409);
    }
  }

  @ParameterizedTest
  @Tag("7644-7.8-1")
  @Tag("7644-5-1")
  @EnumSource
  void userNameIsFoundInAnotherWidthAndComposition(Profile profile) {
    TestServer server = profile.server();
    server.post("/Users", HEAD + "bj\u00e9nsen\"}");

    for (String same : new String[] {"bje%CC%81nsen", "%EF%BC%A2J%C3%89NSEN"}) {
      assertThat(
              TestServer.body(server.get("/Users?filter=userName+eq+%22" + same + "%22"))
                  .toString())
          .contains("bj\u00e9nsen");
    }
  }

  @ParameterizedTest
  @Tag("7644-5-2")
  @ValueSource(strings = {" ", "a\\u0007", "a\\u202eb", "\\ue000", "\\u0085"})
  void harmfulUserNameIsRefusedAtEveryDoor(String name) {
    for (Profile profile : Profile.values()) {
      TestServer server = profile.server();
      String path = "/Users/" + server.user("babs");

      assertInvalid(server.post("/Users", HEAD + name + "\"}"));
      assertInvalid(server.send(ScimRequest.of("PUT", path).withBody(HEAD + name + "\"}")));
      assertInvalid(
          server.patch(
              path, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"" + name + "\"}"));
      assertInvalid(
          server.patch(path, "{\"op\":\"replace\",\"value\":{\"userName\":\"" + name + "\"}}"));
    }
  }

  @Test
  @Tag("7644-5-2")
  void userNameOutsideTheProfileIsRefusedByTheStrictProfileAlone() {
    assertInvalid(Profile.STRICT.server().post("/Users", HEAD + "Barbara Jensen\"}"));
    assertThat(Profile.TOLERANT.server().post("/Users", HEAD + "Barbara Jensen\"}").status())
        .isEqualTo(201);
  }

  @Test
  @Tag("7644-5-1")
  void passwordWithControlCharactersIsRefused() {
    for (Profile profile : Profile.values()) {
      assertInvalid(
          profile.server().post("/Users", HEAD + "babs\",\"password\":\"t1me\\u0007Maheen\"}"));
    }
  }

  private static void assertInvalid(ScimResponse response) {
    assertThat(response.status()).as(response::toString).isEqualTo(400);
    assertThat(String.valueOf(response.body())).contains("invalidValue");
  }
}
