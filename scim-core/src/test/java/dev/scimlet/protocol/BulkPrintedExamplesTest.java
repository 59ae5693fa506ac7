package dev.scimlet.protocol;

import static dev.scimlet.protocol.BulkReferencesTest.manager;
import static dev.scimlet.protocol.BulkReferencesTest.members;
import static dev.scimlet.protocol.BulkRequests.id;
import static dev.scimlet.protocol.BulkRequests.results;
import static dev.scimlet.protocol.BulkRequests.statuses;
import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The exchanges that the RFC prints, with its errata: the data of a PATCH is a whole message
 * (5050), a status is a string (7916) and commas stand where they belong. Details are in our own
 * words.
 */
@DisplayName("RFC 7644 §3.7.1 to §3.7.4: the printed examples")
class BulkPrintedExamplesTest {

  private static final String BASE = "https://example.com/v2";

  private final TestServer server =
      TestServer.with(builder -> builder.baseUrl(BaseUrl.fixed(BASE)));

  @Test
  @Tag("7644-3.7.1-1")
  void groupsThatContainEachOther() {
    bulk(server, "3.7.1-01-bulk-circular.request.json");

    ScimObject listed = body(server.get("/Groups?filter=displayName%20sw%20%22Group%22"));
    ScimObject printed = fixture("3.7.1-02-list-after-circular-bulk.response.json");
    List<ScimObject> actual = objects(listed, "Resources");
    List<ScimObject> expected = objects(printed, "Resources");
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      String other = String.valueOf(actual.get(1 - i).getString("id"));
      ScimObject member = objects(actual.get(i), "members").get(0);
      assertThat(actual.get(i).getString("displayName"))
          .isEqualTo(expected.get(i).getString("displayName"));
      assertThat(member.names()).containsAll(objects(expected.get(i), "members").get(0).names());
      assertThat(member.getString("value")).isEqualTo(other);
      assertThat(member.getString("$ref")).isEqualTo(BASE + "/Groups/" + other);
      assertThat(member.getString("type")).isEqualTo("Group");
    }
  }

  @Test
  @Tag("7644-3.7.2-1")
  @Tag("7644-3.7-11")
  void aUserAndItsGroup() {
    List<ScimObject> results = bulk(server, "3.7.2-01-bulk-temporary-ids.request.json");

    assertThat(withoutWhatIsRandom(results))
        .isEqualTo(withoutWhatIsRandom(printed("3.7.2-01-bulk-temporary-ids.response.json")));
    ScimObject group = body(server.get("/Groups/" + id(results.get(1))));
    ScimObject printed = fixture("3.7.2-02-get-group-after-bulk.response.json");
    assertThat(group.getString("displayName")).isEqualTo(printed.getString("displayName"));
    assertThat(members(server, id(results.get(1)))).containsExactly(id(results.get(0)));
  }

  @Test
  @Tag("7644-3.7.2-2")
  void aManagerInAnExtension() {
    List<ScimObject> results = bulk(server, "3.7.2-03-bulk-enterprise-manager.request.json");

    assertThat(statuses(results)).containsExactly("201", "201");
    assertThat(manager(server, id(results.get(1)))).isEqualTo(id(results.get(0)));
  }

  @Test
  @Tag("7644-3.7.3-1")
  @Tag("7644-3.7.3-2")
  @Tag("7644-3.7.3-3")
  void addUpdateAndRemove() {
    List<ScimObject> results =
        results(
            server.post("/Bulk", withRealUsers("3.7.3-01-bulk-add-update-remove.request.json")));

    assertThat(withoutWhatIsRandom(results))
        .isEqualTo(withoutWhatIsRandom(printed("3.7.3-01-bulk-add-update-remove.response.json")));
  }

  @Test
  @Tag("7644-3.7-14")
  @Tag("7644-3.7-7")
  void anErrorThatEndsTheRequest() {
    // As printed: the schema of the user to be created is misspelt.
    List<ScimObject> results =
        bulk(TestServer.strict(), "3.7.3-01-bulk-add-update-remove.request.json");

    assertThat(withoutWhatIsRandom(results))
        .isEqualTo(withoutWhatIsRandom(printed("3.7.3-02-bulk-fail-on-errors.response.json")));
  }

  @Test
  @Tag("7644-3.7-6")
  @Tag("7644-3.7-10")
  @Tag("7644-3.7.3-1")
  void everyOperationFails() {
    TestServer strict =
        TestServer.with(
            builder -> builder.baseUrl(BaseUrl.fixed(BASE)).clientProfile(ClientProfile.strict()));
    ScimObject message = fixture("3.7.3-01-bulk-add-update-remove.request.json");

    List<ScimObject> results =
        results(strict.post("/Bulk", message.without("failOnErrors").toString()));

    List<ScimObject> printed = printed("3.7.3-03-bulk-all-failed.response.json");
    assertThat(withoutWhatIsRandom(results).get(0)).isEqualTo(withoutWhatIsRandom(printed).get(0));
    // There are no such users, who therefore have no other version either.
    assertThat(statuses(results)).containsExactly("400", "404", "404", "404");
    assertThat(results.stream().map(result -> result.getString("location")).toList())
        .isEqualTo(printed.stream().map(result -> result.getString("location")).toList());
  }

  @Test
  @Tag("7644-3.7.4-2")
  @Tag("7644-3.7.4-3")
  void aRequestThatIsTooLarge() {
    TestServer small =
        TestServer.with(
            builder ->
                builder.limits(
                    EngineLimits.defaults()
                        .withJson(JsonLimits.defaults().withDocumentBytes(1_048_576))));
    ScimRequest request =
        ScimRequest.of("POST", "/Bulk").withHeader("Content-Length", "4294967296").withBody("{}");

    ScimObject error = body(small.send(request));

    ScimObject printed = fixture("3.7.4-01-bulk-too-large.response.json");
    assertThat(error.getString("status")).isEqualTo(printed.getString("status"));
    assertThat(error.get("schemas")).isEqualTo(printed.get("schemas"));
    assertThat(error.getString("detail")).contains("maxPayloadSize (1048576");
  }

  /** The message with the ids and versions of users that exist. */
  private String withRealUsers(String name) {
    String message = fixture(name).toString();
    Map<String, String> printed =
        Map.of(
            "b7c14771-226c-4d05-8860-134711653041", "W/\\\"3694e05e9dff591\\\"",
            "5d8d29d3-342c-4b5f-8683-a3cb6763ffcc", "W/\\\"edac3253e2c0ef2\\\"",
            "e9025315-6bea-44e1-899c-1e07454e468b", "W/\\\"0ee8add0a938e1a\\\"");
    for (Map.Entry<String, String> user : printed.entrySet()) {
      String id = server.user(user.getKey());
      String version = Objects.requireNonNull(server.get("/Users/" + id).headers().get("ETag"));
      message =
          message
              .replace(user.getKey(), id)
              .replace(user.getValue(), version.replace("\"", "\\\""));
    }
    return message;
  }

  private static List<ScimObject> bulk(TestServer server, String name) {
    return results(server.post("/Bulk", fixture(name).toString()));
  }

  private static List<ScimObject> printed(String name) {
    return objects(fixture(name), "Operations");
  }

  /** Results without ids, versions and words; that they are there is left. */
  private static List<ScimObject> withoutWhatIsRandom(List<ScimObject> results) {
    List<ScimObject> kept = new ArrayList<>();
    for (ScimObject result : results) {
      ScimObject.Builder rest = ScimObject.builder();
      result.forEach((name, value) -> rest.put(name, withoutWhatIsRandom(name, value)));
      kept.add(rest.build());
    }
    return kept;
  }

  private static ScimValue withoutWhatIsRandom(String name, ScimValue value) {
    if (name.equals("location")) {
      String location = value.toString();
      return ScimObject.builder()
          .put("below", location.substring(1, location.lastIndexOf('/')))
          .build();
    }
    if (name.equals("version")) {
      return ScimObject.empty();
    }
    return name.equals("response") ? ((ScimObject) value).without("detail") : value;
  }

  private static List<ScimObject> objects(ScimObject message, String name) {
    return message.getValues(name).stream().map(ScimObject.class::cast).toList();
  }

  private static ScimObject fixture(String name) {
    try (InputStream in =
        BulkPrintedExamplesTest.class.getResourceAsStream("/dev/scimlet/rfc7644/" + name)) {
      return TestServer.json(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
