package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.mapping.TargetPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Tutorial for Lucid: each attribute of its tables arrives, changes and is cleared")
class TutorialTest {

  private static final String LUCID = "urn:ietf:params:scim:schemas:extension:lucid:2.0:User:";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:";
  private static final List<String> FLAGS = List.of("", "?aadOptscim062020");

  /** The texts of the tables: path at the target, attribute of the source, two values. */
  private static final List<List<String>> ATTRIBUTES =
      List.of(
          List.of("emails[type eq \"work\"].value", "mail", "a@b.c", "d@e.f"),
          List.of("name.givenName", "givenName", "Augusta", "Ada"),
          List.of("name.familyName", "surname", "Byron", "King"),
          List.of(LUCID + "billingCode", "extensionAttribute1", "CC-1", "CC-2"),
          List.of(LUCID + "productLicenses.Lucidchart", "extensionAttribute2", "True", "False"),
          List.of(LUCID + "productLicenses.Lucidspark", "extensionAttribute3", "True", "False"),
          List.of(
              LUCID + "productLicenses.LucidscaleExplorer", "extensionAttribute4", "True", "False"),
          List.of(
              LUCID + "productLicenses.LucidscaleCreator", "extensionAttribute5", "True", "False"),
          List.of(ENTERPRISE + "department", "department", "Sales", "Legal"),
          List.of(ENTERPRISE + "division", "division", "North", "South"),
          List.of(ENTERPRISE + "costCenter", "costCenter", "4711", "4712"),
          List.of(ENTERPRISE + "organization", "companyName", "Contoso", "Fabrikam"),
          List.of(ENTERPRISE + "employeeNumber", "employeeId", "701984", "701985"));

  static Stream<Arguments> attributes() {
    return FLAGS.stream().flatMap(flag -> ATTRIBUTES.stream().map(row -> Arguments.of(flag, row)));
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void aTextArrivesChangesAndIsCleared(String flag, List<String> row) {
    TargetPath path = TargetPath.parse(row.get(0));
    try (Scene scene = tutorial(flag)) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.directory.set("1", row.get(1), row.get(2));
      scene.entra.runCycle();
      assertThat(read(scene, path)).isEqualToIgnoringCase(row.get(2));

      scene.directory.set("1", row.get(1), row.get(3));
      assertThat(scene.entra.runCycle().updated()).isOne();
      assertThat(read(scene, path)).isEqualToIgnoringCase(row.get(3));

      scene.directory.set("1", row.get(1), (JsonNode) null);
      assertThat(scene.entra.runCycle().updated()).isOne();
      assertThat(read(scene, path)).isEmpty();

      scene.directory.set("1", row.get(1), row.get(2));
      assertThat(scene.entra.runCycle().updated()).isOne();
      assertThat(read(scene, path)).isEqualToIgnoringCase(row.get(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?aadOptscim062020"})
  void theUserNameArrivesAndChanges(String flag) {
    try (Scene scene = tutorial(flag)) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.entra.runCycle();
      String id = scene.user("ada@b.c").path("id").asString();

      scene.directory.set("1", "userPrincipalName", "king@b.c");
      scene.entra.runCycle();

      assertThat(scene.user("king@b.c").path("id").asString()).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?aadOptscim062020"})
  void severalChangesAreOneRequest(String flag) {
    try (Scene scene = tutorial(flag)) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.entra.runCycle();
      scene.sent();
      scene.directory.set("1", "givenName", "Augusta").set("1", "surname", "King");
      scene.directory.set("1", "mail", "x@b.c").set("1", "extensionAttribute1", "CC-1");

      scene.entra.runCycle();

      assertThat(scene.patches()).hasSize(1);
      JsonNode user = scene.user("ada@b.c");
      assertThat(user.path("name").path("givenName").asString()).isEqualTo("Augusta");
      assertThat(user.path("name").path("familyName").asString()).isEqualTo("King");
      assertThat(read(scene, TargetPath.parse("emails[type eq \"work\"].value")))
          .isEqualTo("x@b.c");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?aadOptscim062020"})
  void aGroupIsRenamedAndItsMembersAreKeptInSync(String flag) {
    try (Scene scene = tutorial(flag)) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").user("2", "bob@b.c", "Bob", "Moran");
      scene.directory.group("g", "Sales", List.of("1"));
      scene.entra.runCycle();
      String id = scene.group("Sales").path("id").asString();

      scene.directory.group("g", "Marketing", List.of("2"));
      scene.entra.runCycle();

      assertThat(scene.group("Marketing").path("id").asString()).isEqualTo(id);
      assertThat(scene.memberIds("Marketing"))
          .containsExactly(scene.user("bob@b.c").path("id").asString());
    }
  }

  private static Scene tutorial(String flag) {
    return Scene.of(flag, builder -> builder.mappings(both()));
  }

  /** The mappings of the table of today, and what the older table has beside them. */
  private static SynchronizationSchema both() {
    SynchronizationSchema lucid = SynchronizationSchema.lucid();
    AttributeMapping[] mappings =
        Stream.concat(
                lucid.users().attributes().stream(),
                Map.of(
                        "department", "department",
                        "division", "division",
                        "costCenter", "costCenter",
                        "organization", "companyName",
                        "employeeNumber", "employeeId")
                    .entrySet()
                    .stream()
                    .map(
                        entry ->
                            TestMappings.direct(ENTERPRISE + entry.getKey(), entry.getValue())))
            .toArray(AttributeMapping[]::new);
    return TestMappings.users(mappings);
  }

  private static String read(Scene scene, TargetPath path) {
    return WireValue.text(path.read(scene.user("ada@b.c")));
  }
}
