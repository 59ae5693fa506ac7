package dev.scimlet.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Repair;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.testing.Json;
import dev.scimlet.testing.TestSchemas;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Conforming values, RFC 7643 sections 2.3 to 2.5")
class ValueConformerTest {

  private static final Set<ValueRepair> ALL = EnumSet.allOf(ValueRepair.class);

  private final List<Repair> fired = new ArrayList<>();

  /** Each row: the repair, the attribute, what the client sends, what comes out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          STRING_FOR_BOOLEAN       | active                     | 'False'                        | false
          STRING_FOR_BOOLEAN       | active                     | 'tRUE'                         | true
          STRING_FOR_NUMBER        | visits                    | '42'                           | 42
          STRING_FOR_NUMBER        | points                     | '-1.5e1'                       | -15
          NUMBER_FOR_STRING        | employeeNumber             | 701985                         | '701985'
          BOOLEAN_FOR_STRING       | productLicenses.LucidscaleExplorer | true                   | 'true'
          SINGLE_VALUE_FOR_ARRAY   | emails                     | {'value':'a@b.c'}              | [{'value':'a@b.c'}]
          SINGLE_VALUE_FOR_ARRAY   | tags                       | 'a'                            | ['a']
          ARRAY_FOR_SINGLE_VALUE   | displayName                | ['x']                          | 'x'
          ARRAY_FOR_SINGLE_VALUE   | manager                    | [{'value':'1'}]                | {'value':'1'}
          STRING_FOR_COMPLEX       | manager                    | '1'                            | {'value':'1'}
          STRING_FOR_COMPLEX       | roles                      | ['admin']                      | [{'value':'admin'}]
          VALUE_OBJECT_FOR_SIMPLE  | displayName                | {'$ref':null,'value':'User x'} | 'User x'
          EMPTY_STRING_UNASSIGNS   | active                     | ''                             | null
          UNKNOWN_ATTRIBUTE        | name                       | {'givenName':'A','foo':'B'}    | {'givenName':'A'}
          SEVERAL_PRIMARIES        | emails | [{'value':'a','primary':true},{'value':'b','primary':true}] | [{'value':'a','primary':true},{'value':'b','primary':false}]
          """)
  void repairAcceptsWhatIsRefusedWithoutIt(
      ValueRepair repair, String name, String given, String expected) {
    assertThat(conform(EnumSet.of(repair), name, given)).isEqualTo(Json.value(expected));
    assertThat(fired).containsExactly(repair);

    EnumSet<ValueRepair> others = EnumSet.complementOf(EnumSet.of(repair));
    ScimType scimType =
        repair == ValueRepair.UNKNOWN_ATTRIBUTE ? ScimType.INVALID_SYNTAX : ScimType.INVALID_VALUE;
    assertThat(failure(others, name, given).scimType()).isEqualTo(scimType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          active           | true                             | true
          displayName      | ''                               | ''
          visits           | 9223372036854775807              | 9223372036854775807
          visits           | 1.0                              | 1
          points           | 0.1                              | 0.1
          hiredAt          | '2020-01-02T03:04:05.1234567Z'   | '2020-01-02T03:04:05.1234567Z'
          profileUrl       | 'https://example.com/me'         | 'https://example.com/me'
          x509Certificates | [{'value':'TUlJ-_8'}]            | [{'value':'TUlJ-_8'}]
          name             | {'GIVENNAME':'A'}                | {'givenName':'A'}
          name             | {'givenName':null}               | null
          name             | {}                               | null
          name             | []                               | null
          emails           | []                               | null
          emails           | [null,{}]                        | null
          emails           | [{'value':'a','type':'cottage'}] | [{'value':'a','type':'cottage'}]
          emails           | [{'value':'a'},{'value':'a'}]    | [{'value':'a'}]
          """)
  void conformantValueIsKeptAsItWasSent(String name, String given, String expected) {
    assertThat(conform(Set.of(), name, given)).isEqualTo(Json.value(expected));
    assertThat(fired).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          active           | 'yes'
          active           | 1
          active           | {'value':{'value':true}}
          visits           | 9223372036854775808
          visits           | 1.5
          visits           | 1E+400000000
          visits           | '0x10'
          points           | '1e99999'
          hiredAt          | '2020-13-02T03:04:05Z'
          hiredAt          | 5
          x509Certificates | [{'value':'not base64!'}]
          displayName      | ['a','b']
          displayName      | true
          displayName      | [['a']]
          displayName      | {'other':'a'}
          name             | 'Jane Doe'
          emails           | [['a']]
          profileUrl       | 5
          """)
  void noRepairAcceptsNonsense(String name, String given) {
    assertThat(failure(ALL, name, given).scimType()).isEqualTo(ScimType.INVALID_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\ud800", "x\udc00y", "\ufffe", "\ufdd0", "\udbff\udfff"})
  void textThatCannotBeStoredEverywhereIsRefused(String text) {
    ValueException refused =
        catchThrowableOfType(
            ValueException.class, () -> conform(ALL, "displayName", ScimString.of(text)));

    assertThat(refused.scimType()).isEqualTo(ScimType.INVALID_VALUE);
    assertThat(refused).hasMessageContaining("displayName").hasMessageNotContaining(text);
  }

  @Test
  void stringThatIsNeverReturnedIsHidden() {
    assertThat(conform(Set.of(), "password", "'t1meMa$heen'"))
        .isEqualTo(ScimSecret.of("t1meMa$heen"));
  }

  @Test
  void emptyStringsAloneUnassignAComplexValue() {
    assertThat(conform(ALL, "name", "{'givenName':'','familyName':''}")).isEqualTo(ScimNull.NULL);
    assertThat(conform(ALL, "roles", "['']")).isEqualTo(ScimNull.NULL);
    assertThat(conform(ALL, "manager", "''")).isEqualTo(ScimNull.NULL);
  }

  @Test
  void namesThatDifferInCaseAloneAreRefused() {
    ValueException refused = failure(ALL, "name", "{'givenName':'A','GivenName':'B'}");

    assertThat(refused.scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
    assertThat(refused.path()).isEqualTo(AttributePath.of("name", "givenName"));
  }

  @Test
  void unknownNameIsReportedAsTheClientWroteIt() {
    List<AttributePath> where = new ArrayList<>();
    ResolvedAttribute name = TestSchemas.user().resolve("name").orElseThrow();

    ValueConformer.of(ALL)
        .conform(
            name.path(),
            name.attribute(),
            Json.value("{'Foo Bar':1}"),
            (repair, path) -> where.add(path));

    assertThat(where).containsExactly(AttributePath.of("name", "Foo Bar"));
  }

  @Test
  void dottedKeyAddsToTheObjectBesideIt() {
    String given =
        "{'productLicenses.lucidspark':'True','productLicenses':{'Lucidchart':true},'x.y':1}";

    assertThat(members(ALL, ValueUse.BODY, TestSchemas.LUCID_URI, given))
        .isEqualTo(Json.object("{'productLicenses':{'Lucidchart':true,'Lucidspark':true}}"));
    assertThat(fired)
        .containsExactly(
            ValueRepair.DOTTED_KEY, ValueRepair.UNKNOWN_ATTRIBUTE, ValueRepair.STRING_FOR_BOOLEAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'manager.value':'1','MANAGER.value':'2'}",
        "{'manager':{'VALUE':'1'},'manager.value':'2'}",
        "{'manager':null,'manager.value':'2'}"
      })
  void dottedKeyThatSaysTheSameThingAgainIsRefused(String given) {
    ValueException refused =
        catchThrowableOfType(
            ValueException.class,
            () -> members(ALL, ValueUse.BODY, TestSchemas.ENTERPRISE_URI, given));

    assertThat(refused.scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
  }

  @Test
  void readOnlyMemberOfABodyIsDroppedWhateverTheLeniencies() {
    assertThat(conform(Set.of(), "manager", "{'value':'1','displayName':'Boss'}"))
        .isEqualTo(Json.value("{'value':'1'}"));
    assertThat(fired).containsExactly(ValueRepair.READ_ONLY_IN_VALUE);
  }

  @Test
  @Tag("7643-7-9")
  void readOnlyMemberOfAPatchValueNeedsTheLeniency() {
    String given = "{'manager':{'value':'1','displayName':'Boss'}}";

    assertThat(members(ALL, ValueUse.PATCH, TestSchemas.ENTERPRISE_URI, given))
        .isEqualTo(Json.object("{'manager':{'value':'1'}}"));
    assertThat(
            catchThrowableOfType(
                    ValueException.class,
                    () -> members(Set.of(), ValueUse.PATCH, TestSchemas.ENTERPRISE_URI, given))
                .scimType())
        .isEqualTo(ScimType.MUTABILITY);
  }

  @Test
  void nullInAPatchValueStaysToClearTheSubAttribute() {
    assertThat(
            members(ALL, ValueUse.PATCH, TestSchemas.ENTERPRISE_URI, "{'manager':{'$ref':null}}"))
        .isEqualTo(Json.object("{'manager':{'$ref':null}}"));
    assertThat(members(ALL, ValueUse.BODY, TestSchemas.ENTERPRISE_URI, "{'manager':{'$ref':null}}"))
        .isEqualTo(ScimObject.empty());
  }

  @Test
  void patchValueWhoseValueIsClearedIsClearedAsAWhole() {
    assertThat(members(ALL, ValueUse.PATCH, TestSchemas.ENTERPRISE_URI, "{'manager':{'value':''}}"))
        .isEqualTo(Json.object("{'manager':null}"));
  }

  @Test
  void patchListInWhichNothingIsUnderstoodIsRefused() {
    ResolvedAttribute roles = TestSchemas.user().resolve("roles").orElseThrow();
    ValueConformer conformer = ValueConformer.of(ALL, ValueUse.PATCH);

    ValueException refused =
        catchThrowableOfType(
            ValueException.class,
            () ->
                conformer.conform(
                    roles.path(),
                    roles.attribute(),
                    Json.value("[{'name':'admin'}]"),
                    (repair, where) -> {}));

    assertThat(refused.scimType()).isEqualTo(ScimType.INVALID_VALUE);
  }

  @Test
  void memberThatIsListedTwiceIsKeptOnce() {
    ResolvedAttribute members = TestSchemas.group().resolve("members").orElseThrow();

    assertThat(
            ValueConformer.of(Set.of())
                .conform(
                    members.path(),
                    members.attribute(),
                    Json.value("[{'value':'1','type':'User'},{'value':'1'},{'value':'2'}]"),
                    (repair, where) -> {}))
        .isEqualTo(Json.value("[{'value':'1','type':'User'},{'value':'2'}]"));
  }

  private ScimValue conform(Set<ValueRepair> repairs, String name, String json) {
    return conform(repairs, name, Json.value(json));
  }

  private ScimValue conform(Set<ValueRepair> repairs, String name, ScimValue value) {
    ResolvedAttribute resolved = TestSchemas.user().resolve(name).orElseThrow();
    return ValueConformer.of(repairs)
        .conform(resolved.path(), resolved.leaf(), value, (repair, where) -> fired.add(repair));
  }

  private ValueException failure(Set<ValueRepair> repairs, String name, String json) {
    return catchThrowableOfType(ValueException.class, () -> conform(repairs, name, json));
  }

  private ScimObject members(Set<ValueRepair> repairs, ValueUse use, String schema, String json) {
    return ValueConformer.of(repairs, use)
        .conformMembers(
            AttributePath.ofSchema(schema),
            TestSchemas.user().resolve(schema).orElseThrow().attribute(),
            Json.object(json),
            (repair, where) -> fired.add(repair));
  }
}
