package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.AttributeBuilder;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7643 §7: values that no two resources share, wherever they stand")
class UniqueValuesTest {

  private static final ResourceType CARD =
      ResourceType.of(
              "Card",
              "/Cards",
              Schema.of(
                  "urn:example:Card",
                  "Card",
                  unique("code").build(),
                  unique("aliases").multiValued().build(),
                  Attribute.complex("chips", unique("serial").build()).multiValued().build(),
                  Attribute.complex("owner", unique("badge").build()).build(),
                  Attribute.string("label").build()))
          .with(Schema.of("urn:example:Lock", "Lock", unique("key").build()));

  static Stream<TestServer> servers() {
    return Stream.of(serving(InMemoryResourceStore.of(CARD)), serving(new MinimalStore()));
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7643-7-17")
  @Tag("7643-7-18")
  @Tag("7644-3.3-7")
  void areRefusedInEveryPlaceAndByEveryVerb(TestServer server) {
    String taken =
        "\"code\":\"A\",\"aliases\":[\"x\",\"y\"],\"chips\":[{\"serial\":\"1\"},{\"serial\":\"2\"}],"
            + "\"owner\":{\"badge\":\"7\"},\"urn:example:Lock\":{\"key\":\"k\"}";
    assertThat(server.post("/Cards", card(taken)).status()).isEqualTo(201);
    for (String value :
        new String[] {
          "\"code\":\"a\"",
          "\"aliases\":[\"z\",\"Y\"]",
          "\"chips\":[{\"serial\":\"3\"},{\"serial\":\"2\"}]",
          "\"owner\":{\"badge\":\"7\"}",
          "\"urn:example:Lock\":{\"key\":\"K\"}"
        }) {
      String other = "/Cards/" + TestServer.id(server.post("/Cards", card("\"label\":\"o\"")));
      requireTaken(server.post("/Cards", card(value)), value);
      requireTaken(server.put(other, card(value)), value);
      requireTaken(server.patch(other, "{\"op\":\"add\",\"value\":{" + value + "}}"), value);
      assertThat(body(server.get(other)).getString("label")).isEqualTo("o");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7643-7-18")
  void areNoHindranceToTheirOwner(TestServer server) {
    String mine = "\"code\":\"A\",\"aliases\":[\"x\",\"y\"],\"chips\":[{\"serial\":\"1\"}]";
    String path = "/Cards/" + TestServer.id(server.post("/Cards", card(mine)));

    assertThat(server.put(path, card(mine + ",\"label\":\"l\"")).status()).isEqualTo(200);
    assertThat(
            server
                .patch(path, "{\"op\":\"replace\",\"path\":\"aliases\",\"value\":[\"y\"]}")
                .status())
        .isEqualTo(200);
    assertThat(server.post("/Cards", card("\"aliases\":[\"x\"]")).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("R8: whether a value is taken tells nothing of what is never returned")
  void r08WhatIsNeverReturnedIsNeverUnique() {
    assertThatThrownBy(unique("pin").returned(Returned.NEVER)::build)
        .hasMessage("Attribute pin is never returned; it cannot be unique.");
  }

  private static AttributeBuilder unique(String name) {
    return Attribute.string(name).uniqueness(Uniqueness.SERVER);
  }

  private static TestServer serving(ResourceStore store) {
    return TestServer.with(builder -> builder.resourceType(CARD, store));
  }

  private static String card(String members) {
    return "{\"schemas\":[\"urn:example:Card\",\"urn:example:Lock\"]," + members + "}";
  }

  private static void requireTaken(ScimResponse response, String value) {
    assertThat(response.status()).as(value).isEqualTo(409);
    assertThat(body(response).getString("scimType")).isEqualTo("uniqueness");
  }
}
