package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.Mutability;
import dev.scimlet.json.ScimJson;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every resource of every type, whatever is in it. */
@DisplayName("RFC 7644 §3: properties of resources that are read, replaced, patched and searched")
class ResourcePropertiesTest {

  private static final String BOTH = "dev.scimlet.protocol.Profiles#both";
  private static final List<ResourceType> TYPES =
      List.of(TestServer.USER, TestServer.GROUP, Devices.TYPE);
  private static final int CASES = 150;
  private static final String IMPOSSIBLE = "{\"op\":\"remove\",\"path\":\"schemas\"}";

  private final Random random = new Random(7644);
  private final RandomResources resources = new RandomResources(random);

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.5.1-11")
  @Tag("7644-3.1-3")
  void puttingWhatWasReadChangesNothing(TestServer server) {
    List<String> members = members(server);
    for (int i = 0; i < CASES; i++) {
      ResourceType type = TYPES.get(i % TYPES.size());
      ScimResponse created = create(server, type, members);
      String path = path(type, created);
      ScimResponse read = server.get(path);
      ScimResponse put = server.put(path, text(read));

      // The answer to a POST shows what is returned on request, too, if the client wrote it.
      if (!type.equals(Devices.TYPE)) {
        assertThat(read.body()).isEqualTo(created.body());
      }
      assertThat(put).as(text(read)).isEqualTo(read);
      assertThat(server.get(path)).isEqualTo(read);
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.4.2.5-1")
  @Tag("7644-3.4.2.5-2")
  @Tag("7644-3.9-2")
  void noSelectionShowsWhatIsNeverReturnedOrHidesWhatAlwaysIs(TestServer server) {
    List<String> members = members(server);
    for (int i = 0; i < CASES; i++) {
      ResourceType type = TYPES.get(i % TYPES.size());
      String query = (random.nextBoolean() ? "?attributes=" : "?excludedAttributes=") + names(type);
      ScimObject sent = resources.body(type, members);
      ScimResponse posted = server.post(type.endpoint() + query, ScimJson.print(sent));
      String path = path(type, posted);
      boolean hasRack = body(server.get(path)).contains("rack");
      List<ScimResponse> answers =
          List.of(
              posted,
              server.get(path + query),
              server.get(type.endpoint() + query + "&count=5"),
              server.put(path + query, ScimJson.print(sent)),
              server.patch(path + query, operation(type, members)));

      for (ScimResponse answer : answers) {
        assertThat(answer.status()).as(query).isLessThan(500);
        assertThat(text(answer))
            .as(query)
            .doesNotContain(RandomResources.SECRET, "\"password\"", "\"pin\"");
      }
      assertThat(body(answers.get(1)).names()).as(query).contains("schemas", "id");
      assertThat(body(answers.get(1)).contains("rack")).as(query).isEqualTo(hasRack);
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.5.2-15")
  @Tag("7644-3.5.2-16")
  void aPatchThatFailsAtItsEndChangesNothing(TestServer server) {
    List<String> members = members(server);
    int effective = 0;
    for (int i = 0; i < CASES; i++) {
      ResourceType type = TYPES.get(i % TYPES.size());
      String path = path(type, create(server, type, members));
      ScimResponse before = server.get(path);
      String operations = operation(type, members) + "," + operation(type, members);
      ScimResponse failed = server.patch(path, operations + "," + IMPOSSIBLE);

      assertThat(failed.status()).as(operations).isIn(400, 409);
      assertThat(server.get(path)).as(operations).isEqualTo(before);
      server.patch(path, operations);
      effective += server.get(path).equals(before) ? 0 : 1;
    }
    assertThat(effective).isGreaterThan(CASES / 3);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.5.2.1-6")
  @Tag("7644-3.5.2.1-7")
  void theSamePatchTwiceIsOnePatch(TestServer server) {
    List<String> members = members(server);
    int applied = 0;
    for (int i = 0; i < CASES; i++) {
      ResourceType type = TYPES.get(i % TYPES.size());
      String path = path(type, create(server, type, members));
      String operation = operation(type, members);
      if (server.patch(path, operation).status() < 300) {
        applied++;
        ScimResponse once = server.get(path);
        ScimResponse again = server.patch(path, operation);

        assertThat(again.status() < 300 || isWithoutTarget(again)).as(operation).isTrue();
        assertThat(server.get(path)).as(operation).isEqualTo(once);
      }
    }
    assertThat(applied).isGreaterThan(CASES / 2);
  }

  static Stream<Named<TestServer>> stores() {
    return Stream.concat(
        Profiles.both(), Stream.of(Named.of("least store", TestServer.over(new MinimalStore()))));
  }

  @ParameterizedTest
  @MethodSource("stores")
  @Tag("7644-3.4.2.2-2")
  @Tag("7644-3.4.2.2-13")
  @Tag("7644-3.4.2.2-16")
  @Tag("7644-3.4.2.2-17")
  void aSearchFindsWhatTheFilterPlainlyMeans(TestServer server) {
    RandomTerms terms = new RandomTerms(random);
    List<ScimObject> users =
        IntStream.range(0, 40)
            .mapToObj(number -> server.post("/Users", ScimJson.print(terms.user(number))))
            .map(TestServer::body)
            .toList();
    int found = 0;
    for (int i = 0; i < 3 * CASES; i++) {
      RandomTerms.Term term = terms.term(i % 4);
      List<String> expected = users.stream().filter(term.meaning()).map(this::id).toList();
      ScimResponse answer = server.get("/Users?count=100&filter=" + encoded(term.text()));

      assertThat(answer.status()).as(term.text()).isEqualTo(200);
      assertThat(body(answer).get("totalResults")).isEqualTo(ScimNumber.of(expected.size()));
      assertThat(body(answer).getValues("Resources").stream().map(ScimObject.class::cast))
          .as(term.text())
          .extracting(this::id)
          .containsExactlyInAnyOrderElementsOf(expected);
      found += expected.size();
    }
    assertThat(found).isBetween(3 * CASES * 40 / 5, 3 * CASES * 40 * 4 / 5);
  }

  private String id(ScimObject resource) {
    return Objects.requireNonNull(resource.getString("id"));
  }

  private List<String> members(TestServer server) {
    return Stream.of("ann", "bob", "cid").map(server::user).toList();
  }

  private ScimResponse create(TestServer server, ResourceType type, List<String> members) {
    ScimObject sent = resources.body(type, members);
    ScimResponse created = server.post(type.endpoint(), ScimJson.print(sent));
    assertThat(created.status()).as(sent + " " + created).isEqualTo(201);
    return created;
  }

  /** An addition, replacement or removal of one attribute that a client may write. */
  private String operation(ResourceType type, List<String> members) {
    List<String> paths = new ArrayList<>();
    List<Attribute> attributes = new ArrayList<>();
    type.schema().attributes().forEach(found -> collect(null, found, paths, attributes));
    for (SchemaExtension extension : type.extensions()) {
      String uri = extension.schema().id();
      extension.schema().attributes().forEach(found -> collect(uri, found, paths, attributes));
    }
    int drawn = random.nextInt(paths.size());
    Attribute attribute = attributes.get(drawn);
    ScimValue value = resources.value(attribute, members);
    return switch (random.nextInt(4)) {
      case 0 -> operation("remove", removed(paths.get(drawn), value), null);
      case 1 -> operation("replace", paths.get(drawn), value);
      default -> operation("add", paths.get(drawn), value);
    };
  }

  private static void collect(
      @Nullable String schema, Attribute found, List<String> paths, List<Attribute> attributes) {
    if (found.mutability() != Mutability.READ_ONLY) {
      paths.add(schema == null ? found.name() : schema + ":" + found.name());
      attributes.add(found);
    }
  }

  /** A whole attribute, or the values of a list that equal one that was drawn. */
  private String removed(String path, ScimValue value) {
    boolean byValue =
        random.nextBoolean()
            && value instanceof ScimArray array
            && !array.isUnassigned()
            && array.get(0) instanceof ScimObject object
            && object.get("value") instanceof ScimString;
    return byValue
        ? path
            + "[value eq "
            + Objects.requireNonNull(((ScimObject) ((ScimArray) value).get(0)).get("value"))
            + "]"
        : path;
  }

  private static String operation(String op, String path, @Nullable ScimValue value) {
    ScimObject.Builder operation = ScimObject.builder().put("op", op).put("path", path);
    return ScimJson.print(
        value == null ? operation.build() : operation.put("value", value).build());
  }

  private String names(ResourceType type) {
    List<String> names = new ArrayList<>(List.of("id", "schemas", "meta.version", "nothing", ""));
    for (Attribute attribute : type.schema().attributes()) {
      names.add(attribute.name());
      attribute.subAttributes().forEach(part -> names.add(attribute.name() + "." + part.name()));
    }
    names.add(type.schema().id());
    names.add(type.schema().id() + ":password");
    type.extensions().forEach(extension -> names.add(extension.schema().id()));
    List<String> drawn =
        IntStream.range(0, 1 + random.nextInt(5))
            .mapToObj(i -> names.get(random.nextInt(names.size())))
            .toList();
    return encoded(String.join(",", drawn));
  }

  /** The strict profile refuses a filter that no value meets any more. */
  private static boolean isWithoutTarget(ScimResponse response) {
    return "noTarget".equals(body(response).getString("scimType"));
  }

  private static String path(ResourceType type, ScimResponse response) {
    return type.endpoint() + "/" + TestServer.id(response);
  }

  private static String text(ScimResponse response) {
    return new String(response.bytes(), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
