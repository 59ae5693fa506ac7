package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is null or empty in a body was not left out of it. */
@DisplayName("RFC 7643 §2.5, RFC 7644 §3.5.1: null and empty arrays say that there is no value")
class ExplicitNullTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"";
  private static final String DEVICE = "\"serialNumber\":\"A-1\"";
  private static final String HIDDEN =
      DEVICE + ",\"note\":\"n\",\"site\":{\"building\":\"b\",\"room\":\"1\"}";

  /** Lists whose values have parts that clients do not see or write, with and without a value. */
  private static final ResourceType SHELF =
      ResourceType.of(
          "Shelf",
          "/Shelves",
          Schema.of(
              TestServer.json(
                  """
                  {"id": "urn:example:Shelf", "name": "Shelf", "attributes": [
                    {"name": "books", "type": "complex", "multiValued": true, "subAttributes": [
                      {"name": "value", "type": "string"},
                      {"name": "type", "type": "string"},
                      {"name": "title", "type": "string"},
                      {"name": "price", "type": "string", "returned": "request"}]},
                    {"name": "boards", "type": "complex", "multiValued": true, "subAttributes": [
                      {"name": "wood", "type": "string"},
                      {"name": "width", "type": "integer"},
                      {"name": "origin", "type": "string", "returned": "request"}]},
                    {"name": "keys", "type": "string", "multiValued": true,
                     "returned": "request"}]}""")));

  private static TestServer shelves() {
    return TestServer.with(builder -> builder.resourceType(SHELF, InMemoryResourceStore.of(SHELF)));
  }

  private static String shelf(String members) {
    return "{\"schemas\":[\"urn:example:Shelf\"]," + members + "}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\""})
  @Tag("7644-3.3-3")
  void aUserThatIsCreatedWithNullForActiveHasNone(String nothing) {
    TestServer tolerant = TestServer.tolerant();

    ScimObject created = body(tolerant.post("/Users", USER + ",\"active\":" + nothing + "}"));

    assertThat(created.contains("active")).isFalse();
    assertThat(tolerant.lastEvent().repairs())
        .extracting(RequestEvent.FiredRepair::repair)
        .doesNotContain(RequestRepair.ACTIVE_WHEN_ABSENT);
  }

  @Test
  @Tag("7644-3.3-3")
  void aUserThatIsCreatedWithNullForActiveHasNoneInTheStrictProfileEither() {
    ScimResponse created = TestServer.strict().post("/Users", USER + ",\"active\":null}");

    assertThat(body(created).contains("active")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-3.5.1-4")
  void nullClearsWhatIsReturnedOnRequest(TestServer any) {
    String path = device(any, HIDDEN);

    any.put(path, Devices.json(DEVICE + ",\"NOTE\":null,\"site\":{\"Room\":null}"));
    ScimObject cleared = body(any.get(path + "?attributes=note,site,site.room"));

    assertThat(cleared.names()).doesNotContain("note", "site");
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-3.5.1-4")
  void nullForAComplexAttributeClearsAllOfIt(TestServer any) {
    String path = device(any, HIDDEN);

    any.put(path, Devices.json(DEVICE + ",\"site\":null"));
    ScimObject cleared = body(any.get(path + "?attributes=note,site,site.room"));

    assertThat(cleared.contains("site")).isFalse();
    assertThat(cleared.getString("note")).isEqualTo("n");
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-3.5.1-5")
  void nullCannotClearWhatIsImmutable(TestServer any) {
    String path =
        device(
            any,
            DEVICE
                + ",\"vendor\":\"Acme\",\"site\":{\"plot\":\"7\"},\""
                + Devices.LEASE_URI
                + "\":{\"contract\":\"C-1\"}");

    for (String change :
        new String[] {
          "\"vendor\":null",
          "\"site\":null",
          "\"site\":{\"plot\":null}",
          "\"" + Devices.LEASE_URI + "\":null",
          "\"" + Devices.LEASE_URI + "\":{\"contract\":null}"
        }) {
      ScimResponse put = any.put(path, Devices.json(DEVICE + "," + change));
      assertThat(put.status()).as(change).isEqualTo(400);
      assertThat(body(put).getString("scimType")).isEqualTo("mutability");
    }
    assertThat(body(any.get(path)).getString("vendor")).isEqualTo("Acme");
  }

  @Test
  @Tag("7644-3.5.1-4")
  void anEmptyArrayClearsAListThatIsReturnedOnRequest() {
    TestServer server = shelves();
    String path = shelf(server, "\"keys\":[\"k\"]");

    server.put(path, shelf("\"books\":[]"));
    ScimObject kept = body(server.get(path + "?attributes=keys"));
    server.put(path, shelf("\"keys\":[]"));
    ScimObject cleared = body(server.get(path + "?attributes=keys"));

    assertThat(kept.getValues("keys")).hasSize(1);
    assertThat(cleared.contains("keys")).isFalse();
  }

  @Test
  @Tag("7644-3.5.1-3")
  void hiddenPartsOfValuesThatStayAreKept() {
    TestServer server = shelves();
    String path =
        shelf(
            server,
            "\"books\":[{\"value\":\"a\",\"type\":\"x\",\"price\":\"1\"},"
                + "{\"value\":\"a\",\"type\":\"y\",\"price\":\"2\"},"
                + "{\"value\":\"gone\",\"price\":\"3\"}]");

    server.put(
        path,
        shelf(
            "\"books\":[{\"value\":\"new\"},{\"value\":\"a\",\"type\":\"y\",\"title\":\"T\"},"
                + "{\"value\":\"a\",\"type\":\"x\",\"price\":\"9\"}]"));

    assertThat(body(server.get(path + "?attributes=books,books.price")).getValues("books"))
        .containsExactly(
            TestServer.json("{\"value\":\"new\"}"),
            TestServer.json("{\"value\":\"a\",\"type\":\"y\",\"title\":\"T\",\"price\":\"2\"}"),
            TestServer.json("{\"value\":\"a\",\"type\":\"x\",\"price\":\"9\"}"));
  }

  @Test
  @Tag("7644-3.5.1-3")
  void valuesWithoutAValueAreThoseThatLookTheSame() {
    TestServer server = shelves();
    String path =
        shelf(
            server,
            "\"boards\":[{\"wood\":\"oak\",\"width\":1,\"origin\":\"A\"},"
                + "{\"wood\":\"oak\",\"width\":2,\"origin\":\"B\"}]");

    server.put(
        path, shelf("\"boards\":[{\"wood\":\"oak\",\"width\":2},{\"wood\":\"elm\",\"width\":1}]"));

    assertThat(body(server.get(path + "?attributes=boards,boards.origin")).getValues("boards"))
        .containsExactly(
            TestServer.json("{\"wood\":\"oak\",\"width\":2,\"origin\":\"B\"}"),
            TestServer.json("{\"wood\":\"elm\",\"width\":1}"));
  }

  @Test
  @Tag("7644-3.5.1-4")
  void nullInAValueClearsItsHiddenPart() {
    TestServer server = shelves();
    String path = shelf(server, "\"books\":[{\"value\":\"a\",\"price\":\"1\"}]");

    server.put(path, shelf("\"books\":[{\"value\":\"a\",\"price\":null}]"));

    assertThat(body(server.get(path + "?attributes=books,books.price")).getValues("books"))
        .containsExactly(TestServer.json("{\"value\":\"a\"}"));
  }

  private static String device(TestServer server, String members) {
    return "/Devices/" + TestServer.id(server.post("/Devices", Devices.json(members)));
  }

  private static String shelf(TestServer server, String members) {
    return "/Shelves/" + TestServer.id(server.post("/Shelves", shelf(members)));
  }
}
