package dev.scimlet.entra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.entra.mapping.TargetAttribute.Cardinality;
import dev.scimlet.entra.mapping.TargetAttribute.Comparison;
import dev.scimlet.entra.source.SourceType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The schema of a synchronization")
class SynchronizationSchemaTest {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String LUCID = "urn:ietf:params:scim:schemas:extension:lucid:2.0:User";

  @Test
  void hasTheTablesOfTheTutorial() {
    SynchronizationSchema schema = SynchronizationSchema.lucid();

    assertThat(targets(schema.users()))
        .containsExactly(
            "userName",
            "emails[type eq \"work\"].value",
            "active",
            "name.givenName",
            "name.familyName",
            LUCID + ":billingCode",
            LUCID + ":productLicenses.Lucidchart",
            LUCID + ":productLicenses.Lucidspark",
            LUCID + ":productLicenses.LucidscaleExplorer",
            LUCID + ":productLicenses.LucidscaleCreator");
    assertThat(targets(schema.groups())).containsExactly("displayName", "members");
    assertThat(schema.users().matching())
        .extracting(m -> m.target().text())
        .containsExactly("userName");
    assertThat(schema.groups().matching())
        .extracting(m -> m.target().text())
        .containsExactly("displayName");
    assertThat(schema.users().flowTypes()).isEqualTo(EnumSet.allOf(ObjectFlowType.class));
    assertThat(schema.users().targetObjectName()).isEqualTo(ENTERPRISE);
  }

  @Test
  void typesTheTargetsOfTheDefaults() {
    ObjectMapping users = SynchronizationSchema.customApplication().users();
    ObjectMapping groups = SynchronizationSchema.customApplication().groups();

    assertThat(type(users, "active")).isEqualTo(TargetType.BOOLEAN);
    assertThat(type(users, "userName")).isEqualTo(TargetType.STRING);
    assertThat(type(users, ENTERPRISE + ":manager")).isEqualTo(TargetType.REFERENCE);
    assertThat(type(users, ENTERPRISE + ":department")).isEqualTo(TargetType.STRING);
    assertThat(type(users, "urn:x:y:manager")).isEqualTo(TargetType.STRING);
    assertThat(type(users, "active.x")).isEqualTo(TargetType.STRING);
    assertThat(type(groups, "members")).isEqualTo(TargetType.REFERENCE);
    assertThat(type(groups, "active")).isEqualTo(TargetType.BOOLEAN);
    assertThat(type(groups, "members[type eq \"User\"].value")).isEqualTo(TargetType.STRING);
    assertThat(groups.targets())
        .contains(
            new TargetAttribute(
                "members", TargetType.REFERENCE, Cardinality.MULTIPLE, Comparison.CASE_EXACT));
    assertThat(users.comparison(TargetPath.parse("userName"))).isEqualTo(Comparison.CASE_EXACT);
  }

  @Test
  void provisionsWhatAnApplicationOutsideTheGalleryStartsWith() {
    SynchronizationSchema schema = SynchronizationSchema.customApplication();

    assertThat(schema.users().attributes()).hasSize(22);
    assertThat(targets(schema.groups())).containsExactly("displayName", "externalId", "members");
    assertThat(
            schema.users().attributes().stream()
                .filter(mapping -> mapping.target().text().equals("name.formatted"))
                .map(
                    mapping ->
                        mapping.evaluate(
                            Sources.user("{'givenName':'A','surname':'B'}"), Sources.creating())))
        .containsExactly(new Flow.Value(tools.jackson.databind.node.StringNode.valueOf("A B")));
  }

  @Test
  void readsWhatGraphAnswers() throws IOException {
    SynchronizationSchema schema = SynchronizationSchema.parse(fixture());

    ObjectMapping users = schema.users();
    assertThat(users.flowTypes())
        .containsExactlyInAnyOrder(ObjectFlowType.ADD, ObjectFlowType.UPDATE);
    assertThat(users.scope())
        .isEqualTo(
            new Scope(
                List.of(
                    new ScopingFilter(
                        "Sales in New York",
                        List.of(
                            new ScopingClause("department", ScopingOperator.EQUALS, "Sales"),
                            new ScopingClause("jobTitle", ScopingOperator.IS_NOT_NULL, "")))),
                List.of()));
    assertThat(users.attributes())
        .containsExactly(
            AttributeMapping.of("userName", new MappingSource.Direct("userPrincipalName"))
                .withMatchingPriority(2),
            new AttributeMapping(
                new MappingSource.Direct("objectId"),
                TargetPath.parse("externalId"),
                "",
                FlowType.OBJECT_ADD_ONLY,
                FlowBehavior.FLOW_ALWAYS,
                1),
            AttributeMapping.of("active", MappingSource.Function.parse("Not([IsSoftDeleted])")),
            new AttributeMapping(
                new MappingSource.None(),
                TargetPath.parse("title"),
                "unknown",
                FlowType.ALWAYS,
                FlowBehavior.FLOW_WHEN_CHANGED,
                0),
            AttributeMapping.of("preferredLanguage", new MappingSource.Constant("en")));
    assertThat(users.matching())
        .extracting(m -> m.target().text())
        .containsExactly("externalId", "userName");
    assertThat(users.targets())
        .containsExactly(
            new TargetAttribute(
                "userName", TargetType.STRING, Cardinality.SINGLE, Comparison.IGNORING_CASE),
            new TargetAttribute(
                "externalId", TargetType.INTEGER, Cardinality.SINGLE, Comparison.CASE_EXACT),
            new TargetAttribute(
                "roles", TargetType.STRING, Cardinality.MULTIPLE, Comparison.CASE_EXACT));
    assertThat(type(users, "active")).isEqualTo(TargetType.BOOLEAN);
    assertThat(type(users, "EXTERNALID")).isEqualTo(TargetType.INTEGER);
    assertThat(users.comparison(TargetPath.parse("userName"))).isEqualTo(Comparison.IGNORING_CASE);
    assertThat(schema.groups().enabled()).isFalse();
    assertThat(schema.groups().source()).isEqualTo(SourceType.GROUP);
  }

  @Test
  void readsWhatItWrites() throws IOException {
    for (SynchronizationSchema schema :
        List.of(
            SynchronizationSchema.lucid(),
            SynchronizationSchema.customApplication(),
            SynchronizationSchema.parse(fixture()))) {
      assertThat(SynchronizationSchema.parse(schema.toJson())).isEqualTo(schema);
    }
  }

  @Test
  void readsRandomSchemasThatItWrites() {
    Random random = new Random(3);
    for (int count = 0; count < 200; count++) {
      SynchronizationSchema schema =
          new SynchronizationSchema(
              random(random, SourceType.USER, "User"), random(random, SourceType.GROUP, "Group"));
      assertThat(SynchronizationSchema.parse(schema.toJson())).isEqualTo(schema);
    }
  }

  @Test
  void writesTheShapeOfGraph() {
    assertThat(SynchronizationSchema.lucid().toJson())
        .contains(
            "\"expression\" : \"[userPrincipalName]\"", "\"flowTypes\" : \"Add, Update, Delete\"")
        .contains("\"name\" : \"Switch\"", "\"type\" : \"Function\"", "\"scope\" : null")
        .contains("\"sourceObjectName\" : \"Group\"", "\"type\" : \"Reference\"");
  }

  @Test
  void readsFilesAndNamesThemInErrors(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("schema.json");
    assertThatThrownBy(() -> SynchronizationSchema.read(file))
        .isInstanceOf(MappingException.class)
        .hasMessage(file + " cannot be read.");
    Files.writeString(file, SynchronizationSchema.lucid().toJson());
    assertThat(SynchronizationSchema.read(file)).isEqualTo(SynchronizationSchema.lucid());
    Files.writeString(file, "{\n  \"a\": 1,\n  \"a\": 2}");
    assertThatThrownBy(() -> SynchronizationSchema.read(file))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith(file + ": This is no JSON; see line 3, column ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"userName\" | \"user name\" | attributeMappings[0].targetAttributeName: A target path has the end of the path at column 5.",
        "\"userName\" | \"EXTERNALID\" | : Two mappings have the target externalId.",
        "\"userName\" | \"\" | attributeMappings[0].targetAttributeName: a text is needed.",
        "\"userName\" | 1 | attributeMappings[0].targetAttributeName: a text is expected.",
        "\"FlowAlways\" | \"x\" | attributeMappings[1].flowBehavior: one of these is expected: FlowWhenChanged, FlowAlways.",
        "\"ObjectAddOnly\" | \"x\" | attributeMappings[1].flowType: one of these is expected: Always, ObjectAddOnly, MultiValueAddOnly, ValueAddOnly, AttributeAddOnly.",
        "\"matchingPriority\": 2 | \"matchingPriority\": -2 | attributeMappings[0].matchingPriority: 0 or more is expected.",
        "\"matchingPriority\": 2 | \"matchingPriority\": 2.5 | attributeMappings[0].matchingPriority: a whole number is expected.",
        "\"Not([IsSoftDeleted])\" | \"Not([IsSoftDeleted]\" | attributeMappings[2].source.expression: Column 20: The expression ends too early; is a parenthesis not closed?",
        "\"Function\" | \"x\" | attributeMappings[2].source.type: Attribute, Constant or Function is expected.",
        "\"\\\"en\\\"\" | \"en\" | attributeMappings[4].source.name: a text is needed.",
        "\"enabled\": true | \"enabled\": 1 | enabled: true or false is expected.",
        "\"Add, Update\" | {} | flowTypes: a text is expected.",
        "\"Add, Update\" | \"Add, x\" | flowTypes: one of these is expected: Add, Update, Delete.",
        "\"sourceObjectName\": \"User\" | \"sourceObjectName\": \"Device\" | sourceObjectName: one of these is expected: User, Group.",
        "\"EQUALS\" | \"LIKE\" | scope.groups[0].clauses[0].operatorName: one of these is expected: &, !&, ENDS_WITH, EQUALS, Greater_Than, Greater_Than_OR_EQUALS, Includes, IS FALSE, IS NOT NULL, IS NULL, IS TRUE, NOT EQUALS, NOT REGEX MATCH, REGEX MATCH.",
        "\"department\" | \"manager\" | scope.groups[0].clauses[0]: Scoping filters do not support this attribute.",
        "[\"Sales\"] | [\"Sales\",\"Legal\"] | scope.groups[0].clauses[0].targetOperand.values: one text is expected.",
        "[\"Sales\"] | [1] | scope.groups[0].clauses[0].targetOperand.values: one text is expected.",
        "\"categoryFilterGroups\": [] | \"categoryFilterGroups\": [1] | scope.categoryFilterGroups: filters by category are not imitated.",
        "\"categoryFilterGroups\": [] | \"categoryFilterGroups\": 1 | scope.categoryFilterGroups: an array is expected.",
      })
  void namesTheMemberThatIsWrong(String right, String wrong, String message) throws IOException {
    String json = fixture();
    assertThat(json).contains(right);

    String place = message.startsWith(":") ? "" : ".";
    assertThatThrownBy(() -> SynchronizationSchema.parse(replaceFirst(json, right, wrong)))
        .isInstanceOf(MappingException.class)
        .hasMessage("synchronizationRules[0].objectMappings[0]" + place + message);
  }

  @Test
  void needsUsersOnceAndAMatchingAttribute() throws IOException {
    String users = SynchronizationSchema.lucid().toJson();
    assertThatThrownBy(() -> SynchronizationSchema.parse("{}"))
        .hasMessage("The document: no object mapping is for users (sourceObjectName User).");
    assertThatThrownBy(() -> SynchronizationSchema.parse(users.replace("\"Group\"", "\"User\"")))
        .hasMessage(
            "synchronizationRules[0].objectMappings[1]: another object mapping is for the same objects.");
    assertThatThrownBy(
            () ->
                SynchronizationSchema.parse(
                    users.replace("\"matchingPriority\" : 1", "\"matchingPriority\" : 0")))
        .hasMessage(
            "synchronizationRules[0].objectMappings[0]: one attribute at least has a matchingPriority above 0.");
    assertThat(
            SynchronizationSchema.parse(
                    replaceFirst(
                        users,
                        "\"flowTypes\" : \"Add, Update, Delete\"",
                        "\"flowTypes\" : \"None\""))
                .users()
                .flowTypes())
        .isEmpty();
    assertThat(
            SynchronizationSchema.parse(
                    replaceFirst(users, "\"flowTypes\" : \"Add, Update, Delete\",", ""))
                .users()
                .flowTypes())
        .hasSize(3);
  }

  private static String replaceFirst(String text, String right, String wrong) {
    int index = text.indexOf(right);
    return text.substring(0, index) + wrong + text.substring(index + right.length());
  }

  private static TargetType type(ObjectMapping mapping, String target) {
    return mapping.type(TargetPath.parse(target));
  }

  private static List<String> targets(ObjectMapping mapping) {
    return mapping.attributes().stream().map(attribute -> attribute.target().text()).toList();
  }

  private static ObjectMapping random(Random random, SourceType type, String name) {
    List<AttributeMapping> attributes = new ArrayList<>();
    List<TargetAttribute> targets = new ArrayList<>();
    for (int index = 0; index < 1 + random.nextInt(6); index++) {
      String target =
          List.of("a%d", "name.a%d", "emails[type eq \"a%d\"].value", "urn:x:y:a%d")
              .get(random.nextInt(4))
              .formatted(index);
      attributes.add(
          new AttributeMapping(
              source(random),
              TargetPath.parse(target),
              List.of("", "d\"\\é").get(random.nextInt(2)),
              pick(random, FlowType.values()),
              pick(random, FlowBehavior.values()),
              index == 0 ? 1 : random.nextInt(3)));
      targets.add(
          new TargetAttribute(
              target,
              pick(random, TargetType.values()),
              pick(random, Cardinality.values()),
              pick(random, Comparison.values())));
    }
    Set<ObjectFlowType> flowTypes = EnumSet.noneOf(ObjectFlowType.class);
    for (ObjectFlowType flowType : ObjectFlowType.values()) {
      if (random.nextBoolean()) {
        flowTypes.add(flowType);
      }
    }
    return new ObjectMapping(
        type,
        name,
        "urn:target:" + name,
        random.nextBoolean(),
        flowTypes,
        attributes,
        new Scope(filters(random), filters(random)),
        targets);
  }

  private static <E> E pick(Random random, E[] constants) {
    return constants[random.nextInt(constants.length)];
  }

  private static MappingSource source(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new MappingSource.Direct("attribute");
      case 1 -> new MappingSource.Constant("\"quoted\" \\");
      case 2 -> MappingSource.Function.parse("Switch([a], , \"\\\"\", \"\\\\\")");
      default -> new MappingSource.None();
    };
  }

  private static List<ScopingFilter> filters(Random random) {
    List<ScopingFilter> filters = new ArrayList<>();
    for (int index = 0; index < random.nextInt(3); index++) {
      ScopingOperator operator = pick(random, ScopingOperator.values());
      String operand = operator.comparesIntegers() ? "7" : "[a-z]\"+";
      filters.add(
          new ScopingFilter(
              "f" + index,
              List.of(new ScopingClause("a", operator, operator.hasOperand() ? operand : ""))));
    }
    return filters;
  }

  private static String fixture() throws IOException {
    try (InputStream file =
        SynchronizationSchemaTest.class.getResourceAsStream("graph-synchronization-schema.json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
