package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName(
    "RFC 7643 §2.3.8: the order of answers is that of the schema, whatever the client's is")
class CanonicalOrderTest {

  private static final ResourceType ROOM =
      ResourceType.of(
              "Room",
              "/Rooms",
              Schema.of("urn:a:Room", "Room", text("floor"), text("label"), text("size")))
          .with(Schema.of("urn:a:Heating", "Heating", text("kind")))
          .with(Schema.of("urn:a:Light", "Light", text("lamp")));

  @Test
  @Tag("7643-2.3.8-1")
  @Tag("7643-3-4")
  void attributesAndSchemasComeInTheOrderOfTheType() {
    TestServer server =
        TestServer.with(builder -> builder.resourceType(ROOM, InMemoryResourceStore.of(ROOM)));
    ScimResponse created =
        server.post(
            "/Rooms",
            "{\"urn:a:Light\":{\"lamp\":\"l\"},\"size\":\"1\",\"floor\":\"2\",\"externalId\":\"e\","
                + "\"schemas\":[\"urn:a:Light\",\"urn:a:Room\"]}");
    ScimResponse patched =
        server.patch(
            "/Rooms/" + TestServer.id(created),
            "{\"op\":\"add\",\"value\":{\"urn:a:Heating\":{\"kind\":\"k\"},\"label\":\"b\"}}");

    assertThat(body(patched).names())
        .containsExactly(
            "schemas",
            "id",
            "externalId",
            "floor",
            "label",
            "size",
            "urn:a:Heating",
            "urn:a:Light",
            "meta");
    assertThat(body(patched).getValues("schemas"))
        .extracting(ScimValue::toString)
        .containsExactly("\"urn:a:Room\"", "\"urn:a:Heating\"", "\"urn:a:Light\"");
  }

  private static Attribute text(String name) {
    return Attribute.string(name).build();
  }
}
