package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.value.ScimObject;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 7644 §3.9: attributes and excludedAttributes")
class ProjectionTest {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String USER =
      """
      {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                   "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
       "userName": "bjensen", "title": "Guide", "password": "secret-Word-1",
       "name": {"givenName": "Babs", "familyName": "Jensen"},
       "emails": [{"value": "b@example.com", "type": "work"},
                  {"value": "b@example.org", "type": "home"}],
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
         {"department": "Tours", "costCenter": "4130"}}""";
  private static final String DEVICE =
      "\"serialNumber\":\"A-1\",\"label\":\"x\",\"pin\":\"1\",\"note\":\"n\",\"rack\":\"r\","
          + "\"site\":{\"building\":\"b\",\"room\":\"1\",\"code\":\"c\"}";

  private final TestServer server = Devices.server();

  @ParameterizedTest
  @Tag("7643-3.1-4")
  @Tag("7643-3.1-14")
  @CsvSource(
      delimiter = '|',
      value = {
        "attributes=userName|schemas id userName",
        "attributes=USERNAME|schemas id userName",
        "attributes=title,userName|schemas id userName title",
        "attributes=+title+,+userName+|schemas id userName title",
        "attributes=urn:ietf:params:scim:schemas:core:2.0:User:title|schemas id title",
        "attributes=name.givenName|schemas id name",
        "attributes=nothing|schemas id",
        "attributes=password|schemas id",
        "attributes=id|schemas id",
        "attributes=meta|schemas id meta",
        "attributes=userName&excludedAttributes=userName|schemas id",
        "excludedAttributes=name,emails,meta,active," + ENTERPRISE + "|schemas id userName title",
        "excludedAttributes=id,schemas,name,emails,title,meta,active,urn:ietf:params:scim:schemas:"
            + "extension:enterprise:2.0:user|schemas id userName"
      })
  @Tag("7644-3.4.2.5-2")
  @Tag("7644-3.4.2.5-3")
  @Tag("7644-3.9-1")
  @Tag("7644-3.9-2")
  @Tag("7644-3.9-3")
  @Tag("7644-3.9-4")
  @Tag("7644-3.10-1")
  void decideWhichAttributesOfAUserAreShown(String parameters, String names) {
    String id = TestServer.id(server.post("/Users", USER));

    ScimResponse response = server.get("/Users/" + id + "?" + parameters);

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response).names()).containsExactlyInAnyOrder(names.split(" "));
  }

  @Test
  @Tag("7644-3.4.2.5-4")
  @Tag("7644-3.9-1")
  void aSubAttributeIsShownAlone() {
    ScimObject user = created("attributes=name.givenName,emails.type");

    assertThat(user.getObject("name")).isEqualTo(TestServer.json("{\"givenName\":\"Babs\"}"));
    assertThat(user.getValues("emails"))
        .containsExactly(
            TestServer.json("{\"type\":\"work\"}"), TestServer.json("{\"type\":\"home\"}"));
  }

  @Test
  @Tag("7644-3.4.2.5-5")
  void aSubAttributeIsLeftOutAlone() {
    ScimObject user = created("excludedAttributes=name.givenName,emails.value");

    assertThat(user.getObject("name")).isEqualTo(TestServer.json("{\"familyName\":\"Jensen\"}"));
    assertThat(user.getValues("emails")).hasSize(2).first().asString().doesNotContain("value");
    assertThat(user.names()).contains("title");
  }

  @Test
  @Tag("7644-3.4.2.5-3")
  @Tag("7644-3.4.2.5-4")
  @Tag("7644-3.9-1")
  void anExtensionIsShownAsAWholeOrInPart() {
    ScimObject whole = created("attributes=" + ENTERPRISE);
    ScimObject part =
        body(
            server.get(
                "/Users/" + whole.getString("id") + "?attributes=" + ENTERPRISE + ":costCenter"));

    assertThat(whole.names()).containsExactlyInAnyOrder("schemas", "id", ENTERPRISE);
    assertThat(whole.getObject(ENTERPRISE))
        .isEqualTo(TestServer.json("{\"costCenter\":\"4130\",\"department\":\"Tours\"}"));
    assertThat(part.getObject(ENTERPRISE)).isEqualTo(TestServer.json("{\"costCenter\":\"4130\"}"));
  }

  @Test
  @Tag("7644-3.4.2.5-5")
  void anAttributeOfAnExtensionIsLeftOutAlone() {
    ScimObject user = created("excludedAttributes=" + ENTERPRISE + ":department");

    assertThat(user.getObject(ENTERPRISE)).isEqualTo(TestServer.json("{\"costCenter\":\"4130\"}"));
  }

  @Test
  void aValuePathAsksForTheWholeAttribute() {
    ScimObject user = created("attributes=emails%5Btype+eq+%22work%22%5D");

    assertThat(user.names()).containsExactlyInAnyOrder("schemas", "id", "emails");
    assertThat(server.lastEvent().repairs())
        .extracting(FiredRepair::repair)
        .contains(RequestRepair.VALUE_PATH_IN_ATTRIBUTES);
  }

  @ParameterizedTest
  @Tag("7643-7-11")
  @Tag("7643-7-12")
  @Tag("7643-7-13")
  @Tag("7643-7-14")
  @Tag("7643-7-15")
  @CsvSource(
      delimiter = '|',
      value = {
        "|schemas id serialNumber label rack site meta",
        "attributes=|schemas id serialNumber label rack site meta",
        "attributes=label|schemas id label rack",
        "attributes=note|schemas id note rack",
        "attributes=pin|schemas id rack",
        "attributes=site.room|schemas id rack site",
        "excludedAttributes=rack,label,site,note|schemas id serialNumber rack meta"
      })
  @Tag("7644-3.4-1")
  @Tag("7644-3.4.2.5-2")
  @Tag("7644-3.9-2")
  void obeyTheReturnedCharacteristic(String parameters, String names) {
    String id = TestServer.id(server.post("/Devices", Devices.json(DEVICE)));

    ScimObject device =
        body(server.get("/Devices/" + id + (parameters == null ? "" : "?" + parameters)));

    assertThat(device.names()).containsExactlyInAnyOrder(names.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "excludedAttributes=label|building code",
        "attributes=site.room|room code",
        "attributes=site.building|building code",
        "excludedAttributes=site.code|building code",
        "excludedAttributes=site.building|code"
      })
  @Tag("7644-3.4.2.5-2")
  @Tag("7644-3.4.2.5-4")
  @Tag("7644-3.4.2.5-5")
  void obeyTheReturnedCharacteristicOfSubAttributes(String parameters, String names) {
    String id = TestServer.id(server.post("/Devices", Devices.json(DEVICE)));

    ScimObject site = body(server.get("/Devices/" + id + "?" + parameters)).getObject("site");

    assertThat(Objects.requireNonNull(site).names()).containsExactlyInAnyOrder(names.split(" "));
  }

  @Test
  @Tag("7644-3.4.2.5-1")
  @Tag("7644-3.3-5")
  @Tag("7644-3.5.1-8")
  @Tag("7644-3.5.2-18")
  void areObeyedByTheAnswersToWrites() {
    ScimResponse posted = server.post("/Users?attributes=title", USER);
    String path = "/Users/" + TestServer.id(posted);
    ScimResponse put = server.put(path + "?attributes=title", USER);
    ScimResponse patched =
        server.patch(
            path + "?attributes=title",
            "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Lead\"}");

    assertThat(posted.status()).isEqualTo(201);
    assertThat(posted.headers().get("Location")).isEqualTo(path);
    assertThat(put.status()).isEqualTo(200);
    assertThat(patched.status()).isEqualTo(200);
    for (ScimResponse response : new ScimResponse[] {posted, put, patched}) {
      assertThat(body(response).names()).containsExactlyInAnyOrder("schemas", "id", "title");
    }
    assertThat(body(patched).getString("title")).isEqualTo("Lead");
  }

  @Test
  @Tag("7644-3.4.2.5-1")
  void areObeyedBySearches() {
    server.post("/Users", USER);

    ScimObject list = body(server.get("/Users?attributes=title&filter=userName+pr"));

    assertThat(((ScimObject) list.getValues("Resources").get(0)).names())
        .containsExactlyInAnyOrder("schemas", "id", "title");
  }

  @Test
  void membersAreLeftOutOfAGroup() {
    String group = server.group("Sales", server.user("adele"));

    ScimObject without = body(server.get("/Groups/" + group + "?excludedAttributes=members"));
    ScimObject only = body(server.get("/Groups/" + group + "?attributes=members.value"));

    assertThat(without.names()).contains("displayName").doesNotContain("members");
    assertThat(only.names()).containsExactlyInAnyOrder("schemas", "id", "members");
    assertThat(((ScimObject) only.getValues("members").get(0)).names()).containsExactly("value");
  }

  @Test
  void tooManyNamesAreRefused() {
    ScimResponse response = server.get("/Users?attributes=" + "title,".repeat(64) + "title");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
  }

  private ScimObject created(String parameters) {
    String id = TestServer.id(server.post("/Users", USER));
    return body(server.get("/Users/" + id + "?" + parameters));
  }
}
