package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.Schemas;
import dev.scimlet.store.memory.InMemoryResourceStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7643 §7: what the characteristics of attributes do")
class AttributeCharacteristicsTest {

  private static final String DEVICE = "\"serialNumber\":\"A-1\"";

  private final TestServer server = Devices.server();

  @Test
  @Tag("7643-7-15")
  void whatIsReturnedOnRequestIsShownToTheClientThatWroteIt() {
    ScimResponse posted = server.post("/Devices", Devices.json(DEVICE + ",\"note\":\"a\""));
    String path = "/Devices/" + TestServer.id(posted);
    ScimResponse put = server.put(path, Devices.json(DEVICE + ",\"note\":\"b\""));
    ScimResponse patched =
        server.patch(path, "{\"op\":\"replace\",\"path\":\"note\",\"value\":\"c\"}");

    assertThat(body(posted).getString("note")).isEqualTo("a");
    assertThat(body(put).getString("note")).isEqualTo("b");
    assertThat(body(patched).getString("note")).isEqualTo("c");
    assertThat(body(server.get(path)).contains("note")).isFalse();
    assertThat(body(server.get(path + "?attributes=note")).getString("note")).isEqualTo("c");
  }

  @Test
  @Tag("7643-7-15")
  void whatIsReturnedOnRequestIsNotShownToAClientThatWroteSomethingElse() {
    ScimResponse posted = server.post("/Devices", Devices.json(DEVICE + ",\"note\":\"a\""));
    String path = "/Devices/" + TestServer.id(posted);

    ScimResponse patched =
        server.patch(path, "{\"op\":\"replace\",\"path\":\"label\",\"value\":\"c\"}");
    ScimResponse chosen =
        server.patch(
            path + "?attributes=label", "{\"op\":\"replace\",\"path\":\"note\",\"value\":\"c\"}");

    assertThat(body(patched).contains("note")).isFalse();
    assertThat(body(chosen).contains("note")).isFalse();
  }

  @Test
  @Tag("7643-8.7.1-1")
  void aChangedCharacteristicIsKeptAndPublished() {
    Schema schema = Schemas.user().withAttribute("emails", attribute -> attribute.required());
    ResourceType staff = ResourceType.of("Staff", "/Staff", schema);
    ScimEngine engine =
        ScimEngine.builder()
            .resourceType(staff, InMemoryResourceStore.of(staff))
            .authenticator(BearerTokens.sha256(BearerTokens.hash(TestServer.TOKEN)))
            .build();

    ScimResponse without = send(engine, "POST", "/Staff", user(""));
    ScimResponse with =
        send(engine, "POST", "/Staff", user(",\"emails\":[{\"value\":\"b@x.de\"}]"));
    Schema published = Schema.of(body(send(engine, "GET", "/Schemas/" + Schemas.USER_URI, "")));

    assertThat(without.status()).isEqualTo(400);
    assertThat(body(without).getString("detail")).contains("emails");
    assertThat(with.status()).isEqualTo(201);
    assertThat(published.findAttribute("emails").orElseThrow().required()).isTrue();
  }

  private static ScimResponse send(ScimEngine engine, String method, String target, String json) {
    return engine.handle(
        ScimRequest.of(method, target)
            .withHeader("Authorization", "Bearer " + TestServer.TOKEN)
            .withBody(json));
  }

  private static String user(String members) {
    return "{\"schemas\":[\"" + Schemas.USER_URI + "\"],\"userName\":\"bjensen\"" + members + "}";
  }
}
