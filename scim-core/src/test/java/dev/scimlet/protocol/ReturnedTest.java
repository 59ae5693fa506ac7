package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One type has an attribute of each {@code returned} characteristic in each place: at the top, in a
 * complex and in a multi-valued attribute, and in an extension.
 */
@DisplayName("RFC 7643 §7: the returned characteristic in every answer")
class ReturnedTest {

  private static final String EXTENSION = "urn:example:schemas:extension:Parcel";
  private static final String FOUR =
      """
      {"name": "always", "type": "string", "returned": "always"},
      {"name": "never", "type": "string", "returned": "never", "mutability": "writeOnly"},
      {"name": "standard", "type": "string", "returned": "default"},
      {"name": "request", "type": "string", "returned": "request"}""";
  private static final Schema CORE = schema("urn:example:schemas:Parcel", "Parcel", four());
  private static final ResourceType TYPE =
      ResourceType.of(
          TestServer.json(
              """
              {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
               "name": "Parcel", "endpoint": "/Parcels", "schema": "urn:example:schemas:Parcel",
               "schemaExtensions": [{"schema": "%s", "required": false}]}"""
                  .formatted(EXTENSION)),
          List.of(CORE, schema(EXTENSION, "Parcels", FOUR)));

  private static final String VALUES =
      "\"always\":\"a\",\"never\":\"n\",\"standard\":\"s\",\"request\":\"r\"";
  private static final String EVERYTHING =
      "%1$s,\"part\":{%1$s},\"parts\":[{%1$s}],\"secret\":{%1$s},\"fixed\":{%1$s},\"%2$s\":{%1$s}"
          .formatted(VALUES, EXTENSION);

  /** What a plain GET shows. */
  private static final String DEFAULT =
      "always ext(always standard) fixed(always standard) id meta part(always standard)"
          + " parts(always standard) schemas standard";

  private final TestServer server =
      TestServer.with(builder -> builder.resourceType(TYPE, InMemoryResourceStore.of(TYPE)));
  private final ScimResponse created = post("", EVERYTHING);
  private final String parcel = "/Parcels/" + TestServer.id(created);

  @Test
  @Tag("7643-7-12")
  @Tag("7643-7-13")
  @Tag("7643-7-14")
  @Tag("7643-7-15")
  @Tag("7644-3.4-1")
  void aPlainReadShowsWhatIsReturnedAlwaysAndByDefault() {
    assertThat(shown(server.get(parcel))).isEqualTo(DEFAULT);
    ScimObject list = body(server.get("/Parcels"));
    assertThat(shown((ScimObject) list.getValues("Resources").get(0))).isEqualTo(DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attributes=request|id schemas always request fixed(always standard) ext(always)",
        "attributes=never|id schemas always fixed(always standard) ext(always)",
        "attributes=part|id schemas always part(always standard) fixed(always standard) ext(always)",
        "attributes=part.request|id schemas always part(always request) fixed(always standard)"
            + " ext(always)",
        "attributes=part.standard|id schemas always part(always standard) fixed(always standard)"
            + " ext(always)",
        "attributes=part,part.request|id schemas always part(always request standard)"
            + " fixed(always standard) ext(always)",
        "attributes=part.never|id schemas always part(always) fixed(always standard) ext(always)",
        "attributes=parts.request|id schemas always parts(always request) fixed(always standard)"
            + " ext(always)",
        "attributes=secret|id schemas always secret(always standard) fixed(always standard)"
            + " ext(always)",
        "attributes=secret.request|id schemas always secret(always request)"
            + " fixed(always standard) ext(always)",
        "attributes=fixed.request|id schemas always fixed(always request) ext(always)",
        "attributes=urn:example:schemas:extension:Parcel|id schemas always fixed(always standard)"
            + " ext(always standard)",
        "attributes=urn:example:schemas:extension:Parcel:request|id schemas always"
            + " fixed(always standard) ext(always request)",
        "attributes=urn:example:schemas:Parcel|id schemas always standard part(always standard)"
            + " parts(always standard) fixed(always standard) ext(always)",
        "attributes=unknown|id schemas always fixed(always standard) ext(always)",
        "excludedAttributes=always,standard,part.always,part.standard,fixed|id schemas meta always"
            + " part(always) parts(always standard) fixed(always standard) ext(always standard)",
        "excludedAttributes=id,schemas,meta,part,parts,urn:example:schemas:extension:Parcel|"
            + "id schemas always standard fixed(always standard) ext(always)",
        "excludedAttributes=fixed.standard,fixed.always|id schemas meta always standard"
            + " part(always standard) parts(always standard) fixed(always) ext(always standard)",
        "excludedAttributes=unknown|id schemas meta always standard part(always standard)"
            + " parts(always standard) fixed(always standard) ext(always standard)"
      })
  @Tag("7643-7-12")
  @Tag("7643-7-13")
  @Tag("7643-7-14")
  @Tag("7643-7-15")
  @Tag("7644-3.4.2.5-1")
  @Tag("7644-3.4.2.5-2")
  @Tag("7644-3.4.2.5-4")
  @Tag("7644-3.4.2.5-5")
  @Tag("7644-3.9-1")
  @Tag("7644-3.9-2")
  @Tag("7644-3.9-4")
  void parametersDecideInEveryAnswer(String parameters, String expected) {
    String query = "?" + parameters;
    ScimObject list = body(server.get("/Parcels" + query));
    String untouched = "{\"op\":\"replace\",\"path\":\"standard\",\"value\":\"new\"}";

    assertThat(shown(server.get(parcel + query))).isEqualTo(sorted(expected));
    assertThat(shown((ScimObject) list.getValues("Resources").get(0))).isEqualTo(sorted(expected));
    assertThat(shown(server.patch(parcel + query, untouched))).isEqualTo(sorted(expected));
    if (parameters.startsWith("attributes")) {
      // Who says what it wants gets no more, whatever it writes.
      assertThat(shown(post(query, EVERYTHING))).isEqualTo(sorted(expected));
      assertThat(shown(put(query, EVERYTHING))).isEqualTo(sorted(expected));
    }
  }

  @Test
  @Tag("7643-7-15")
  @Tag("7644-3.4-1")
  void whatTheClientWroteIsInTheAnswerToItAndInNoOther() {
    String all =
        "id schemas meta always request standard part(always request standard)"
            + " parts(always request standard) secret(always request standard)"
            + " fixed(always request standard) ext(always request standard)";

    assertThat(shown(created)).isEqualTo(sorted(all));
    assertThat(shown(put("", EVERYTHING))).isEqualTo(sorted(all));
    assertThat(shown(server.get(parcel))).isEqualTo(DEFAULT);
    assertThat(shown(put("", "\"standard\":\"s\",\"part\":{\"standard\":\"s\"}")))
        .isEqualTo("id meta part(standard) schemas standard");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'op':'replace','path':'request','value':'x'}|request",
        "{'op':'add','path':'part.request','value':'x'}|part.request",
        "{'op':'add','path':'part','value':{'request':'x'}}|part.request",
        "{'op':'replace','value':{'part':{'request':'x'}}}|part.request",
        "{'op':'add','path':'parts','value':[{'standard':'t'},{'request':'x'}]}|parts.request",
        "{'op':'replace','path':'parts[standard pr].request','value':'x'}|parts.request",
        "{'op':'replace','path':'secret.standard','value':'x'}|secret",
        "{'op':'replace','path':'urn:example:schemas:extension:Parcel:request','value':'x'}"
            + "|ext.request",
        "{'op':'replace','value':{'urn:example:schemas:extension:Parcel':{'request':'x'}}}"
            + "|ext.request",
        "{'op':'replace','path':'standard','value':'x'}|",
        "{'op':'remove','path':'request'}|",
        "{'op':'replace','path':'never','value':'x'}|"
      })
  @Tag("7643-7-13")
  @Tag("7643-7-15")
  void aPatchShowsWhatItNames(String operation, String added) {
    ScimResponse response = server.patch(parcel, operation.replace('\'', '"'));

    assertThat(response.status()).isEqualTo(200);
    assertThat(shown(response)).isEqualTo(withAdded(added));
    assertThat(shown(server.get(parcel))).isEqualTo(DEFAULT);
  }

  private static String withAdded(String added) {
    String place = added == null ? "" : added;
    return switch (place) {
      case "" -> DEFAULT;
      case "request" -> sorted(DEFAULT + " request");
      case "secret" -> sorted(DEFAULT + " secret(always standard)");
      default -> {
        String parent = place.substring(0, place.indexOf('.'));
        yield sorted(
            DEFAULT.replace(parent + "(always standard", parent + "(always request standard"));
      }
    };
  }

  @Test
  @Tag("7643-7-15")
  void excludingWinsOverHavingWritten() {
    ScimResponse response = post("?excludedAttributes=request,part.request,secret", EVERYTHING);

    assertThat(shown(response)).contains("part(always standard)").doesNotContain("secret");
    assertThat(body(response).contains("request")).isFalse();
  }

  @Test
  @Tag("7644-3.9-3")
  void bothParametersAtOnceAreRefusedOrCombined() {
    String query = "?attributes=userName,emails&excludedAttributes=emails";
    TestServer strict = TestServer.strict();
    TestServer tolerant = TestServer.tolerant();

    ScimResponse refused = strict.get("/Users/" + strict.user("a") + query);
    ScimResponse combined = tolerant.get("/Users/" + tolerant.user("a") + query);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(body(refused).getString("scimType")).isEqualTo("invalidValue");
    assertThat(strict.get("/Users" + query).status()).isEqualTo(400);
    assertThat(strict.get("/Users?attributes=&excludedAttributes=emails").status()).isEqualTo(200);
    assertThat(body(combined).names()).containsExactlyInAnyOrder("schemas", "id", "userName");
    assertThat(tolerant.lastEvent().repairs())
        .extracting(RequestEvent.FiredRepair::repair)
        .containsExactly(RequestRepair.ATTRIBUTES_AND_EXCLUDED_ATTRIBUTES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attributes=standard,part.standard",
        "attributes=+standard+,+part.standard",
        "attributes=STANDARD&attributes=Part.Standard",
        "attributes=standard,,part.standard,"
      })
  @Tag("7644-3.4.2.5-3")
  void namesAreAListInStandardNotation(String parameters) {
    assertThat(shown(server.get(parcel + "?" + parameters)))
        .isEqualTo(
            sorted(
                "id schemas always standard part(always standard) fixed(always standard)"
                    + " ext(always)"));
  }

  private ScimResponse post(String query, String members) {
    return server.post("/Parcels" + query, json(members));
  }

  private ScimResponse put(String query, String members) {
    return server.put(parcel + query, json(members));
  }

  private static String json(String members) {
    return "{\"schemas\":[\"" + CORE.id() + "\",\"" + EXTENSION + "\"]," + members + "}";
  }

  private static Schema schema(String uri, String name, String attributes) {
    return Schema.of(
        TestServer.json(
            "{\"id\":\""
                + uri
                + "\",\"name\":\""
                + name
                + "\",\"attributes\":["
                + attributes
                + "]}"));
  }

  private static String four() {
    String parts = ",\"type\":\"complex\",\"subAttributes\":[" + FOUR + "]}";
    return FOUR
        + ",{\"name\":\"part\""
        + parts
        + ",{\"name\":\"parts\",\"multiValued\":true"
        + parts
        + ",{\"name\":\"secret\",\"returned\":\"request\""
        + parts
        + ",{\"name\":\"fixed\",\"returned\":\"always\""
        + parts;
  }

  private static String shown(ScimResponse response) {
    return shown(body(response));
  }

  /** The names in an answer, with those of the parts of each in parentheses, in order. */
  private static String shown(ScimObject object) {
    Set<String> names = new TreeSet<>();
    object.forEach((name, value) -> names.add(shortened(name) + parts(name, value)));
    return String.join(" ", names);
  }

  private static String parts(String name, ScimValue value) {
    ScimValue first = value instanceof ScimArray array ? array.get(0) : value;
    return first instanceof ScimObject object && !name.equals("meta")
        ? "(" + String.join(" ", new TreeSet<>(object.names())) + ")"
        : "";
  }

  private static String shortened(String name) {
    return name.equals(EXTENSION) ? "ext" : name;
  }

  private static String sorted(String names) {
    return String.join(" ", new TreeSet<>(List.of(names.trim().split(" (?![a-z ]*\\))"))));
  }
}
