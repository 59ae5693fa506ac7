package dev.scimlet.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Preparation;
import dev.scimlet.attribute.Repair;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.testing.Json;
import dev.scimlet.testing.TestAttribute;
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

  private static final TestAttribute PASSWORD =
      TestAttribute.string("password").with(Returned.NEVER).with(Preparation.PASSWORD);

  private final List<Repair> fired = new ArrayList<>();

  /** Each row: the repair, the attribute, what the client sends, what comes out. */
  @ParameterizedTest
  @Tag("7643-2.3.2-1")
  @Tag("7643-2.3.4-1")
  @Tag("7643-2.4-2")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          STRING_FOR_BOOLEAN       | active                     | 'False'                        | false
          STRING_FOR_BOOLEAN       | active                     | 'tRUE'                         | true
          STRING_FOR_NUMBER        | visits                    | '42'                           | 42
          STRING_FOR_NUMBER        | points                     | '-1.5e1'                       | -15
          FRACTION_FOR_INTEGER     | visits                     | 1.0                            | 1
          FRACTION_FOR_INTEGER     | visits                     | 1e2                            | 100
          NUMBER_FOR_STRING        | employeeNumber             | 701985                         | '701985'
          BOOLEAN_FOR_STRING       | productLicenses.LucidscaleExplorer | true                   | 'true'
          BOOLEAN_FOR_STRING       | productLicenses.LucidscaleExplorer | false                  | 'false'
          SINGLE_VALUE_FOR_ARRAY   | emails                     | {'value':'a@b.c'}              | [{'value':'a@b.c'}]
          SINGLE_VALUE_FOR_ARRAY   | tags                       | 'a'                            | ['a']
          ARRAY_FOR_SINGLE_VALUE   | displayName                | ['x']                          | 'x'
          ARRAY_FOR_SINGLE_VALUE   | manager                    | [{'value':'1'}]                | {'value':'1'}
          STRING_FOR_COMPLEX       | manager                    | '1'                            | {'value':'1'}
          STRING_FOR_COMPLEX       | roles                      | ['admin']                      | [{'value':'admin'}]
          VALUE_OBJECT_FOR_SIMPLE  | displayName                | {'$ref':null,'value':'User x'} | 'User x'
          EMPTY_STRING_UNASSIGNS   | active                     | ''                             | null
          UNKNOWN_ATTRIBUTE        | name                       | {'givenName':'A','foo':'B'}    | {'givenName':'A'}
          UNESCAPED_REFERENCE      | profileUrl                 | 'https://x/100%'               | 'https://x/100%'
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
  @Tag("7643-2.3.3-1")
  @Tag("7643-2.3.4-1")
  @Tag("7643-2.3.6-1")
  @Tag("7643-2.5-1")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          active           | true                             | true
          displayName      | ''                               | ''
          visits           | 9223372036854775807              | 9223372036854775807
          points           | 0.1                              | 0.1
          hiredAt          | '2020-01-02T03:04:05.1234567Z'   | '2020-01-02T03:04:05.1234567Z'
          profileUrl       | 'https://example.com/me'         | 'https://example.com/me'
          x509Certificates | [{'value':'TUlJ-_8'}]            | [{'value':'TUlJ-_8'}]
          x509Certificates | [{'value':'-UlJ'}]               | [{'value':'-UlJ'}]
          x509Certificates | [{'value':'_UlJ'}]               | [{'value':'_UlJ'}]
          x509Certificates | [{'value':'TUlJ+/8='}]           | [{'value':'TUlJ+/8='}]
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
  @Tag("7643-2.3.2-1")
  @Tag("7643-2.3.4-1")
  @Tag("7643-2.3.5-1")
  @Tag("7643-2.3.5-2")
  @Tag("7643-2.3.6-1")
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
          x509Certificates | [{'value':'TUlJ+_8='}]
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
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          displayName      | 'a'
          active           | false
          visits           | 42
          points           | 1.5
          hiredAt          | '2020-01-02T03:04:05Z'
          profileUrl       | 'https://example.com/me'
          name             | {'givenName':'A','familyName':'B'}
          tags             | ['a','B']
          emails           | [{'value':'a','type':'work','primary':true}]
          emails           | [{'value':'a','type':'work'},{'value':'a','type':'home'},{'value':'b'}]
          """)
  void valueThatFitsIsNotCopied(String name, String json) {
    ScimValue value = Json.value(json);
    assertThat(conform(ALL, name, value)).isSameAs(value);
    assertThat(fired).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [null,{'value':'a'}]                                   | [{'value':'a'}]
          [{'value':'a'},{},{'value':'b'}]                       | [{'value':'a'},{'value':'b'}]
          [{'value':'a'},{'value':'b','type':null}]              | [{'value':'a'},{'value':'b'}]
          [{'value':'a'},{'VALUE':'b'},{'value':'c'}]            | [{'value':'a'},{'value':'b'},{'value':'c'}]
          [{'value':'a'},{'value':'b'},{'value':'A'}]            | [{'value':'a'},{'value':'b'}]
          """)
  void whatDoesNotFitInOneValueOfAListChangesNoOther(String json, String expected) {
    assertThat(conform(Set.of(), "emails", json)).isEqualTo(Json.value(expected));
  }

  @ParameterizedTest
  @Tag("7643-2.3.1-2")
  @ValueSource(strings = {"\uD83D\uDE00", "e\u0301", "\uff21", "a\tb\n", "\u200b"})
  void anyOtherTextIsKeptAsItWasSent(String text) {
    assertThat(conform(Set.of(), "displayName", ScimString.of(text)))
        .isEqualTo(ScimString.of(text));
  }

  @ParameterizedTest
  @Tag("7643-2.3.1-2")
  @ValueSource(
      strings = {
        "a\0b",
        "\ud800",
        "x\udc00y",
        "\udfff",
        "\ufffe",
        "\ufdd0",
        "\ufdef",
        "\udbff\udfff"
      })
  void textThatCannotBeStoredEverywhereIsRefused(String text) {
    ValueException refused =
        catchThrowableOfType(
            ValueException.class, () -> conform(ALL, "displayName", ScimString.of(text)));

    assertThat(refused.scimType()).isEqualTo(ScimType.INVALID_VALUE);
    assertThat(refused).hasMessageContaining("displayName").hasMessageNotContaining(text);
  }

  @ParameterizedTest
  @Tag("7644-5-2")
  @ValueSource(strings = {"", " ", "\u00a0", "a\u0007", "\ue000", "a\u202eb", "\u200ea", "a\u0378"})
  void harmfulUserNameIsRefusedInEveryProfile(String name) {
    TestAttribute userName = TestAttribute.string("userName").with(Preparation.USERNAME);
    Set<ValueRepair> tolerant =
        EnumSet.complementOf(EnumSet.of(ValueRepair.EMPTY_STRING_UNASSIGNS));

    assertThat(failure(tolerant, userName, ScimString.of(name)).scimType())
        .isEqualTo(ScimType.INVALID_VALUE);
    assertThat(failure(Set.of(), userName, ScimString.of(name))).hasMessageContaining("userName");
  }

  @ParameterizedTest
  @Tag("7644-5-2")
  @ValueSource(strings = {"Barbara Jensen", "b\u265a", "\u05d0a", "\ufb01n", "a\u00ad"})
  void userNameOutsideTheProfileOfPrecisNeedsTheLeniency(String name) {
    TestAttribute userName = TestAttribute.string("userName").with(Preparation.USERNAME);
    Set<ValueRepair> others = EnumSet.complementOf(EnumSet.of(ValueRepair.DISALLOWED_CHARACTERS));

    assertThat(failure(others, userName, ScimString.of(name)).scimType())
        .isEqualTo(ScimType.INVALID_VALUE);
    assertThat(conform(ALL, userName, ScimString.of(name))).isEqualTo(ScimString.of(name));
    assertThat(fired).containsExactly(ValueRepair.DISALLOWED_CHARACTERS);
  }

  @ParameterizedTest
  @Tag("7644-5-1")
  @ValueSource(
      strings = {"BJensen@example.com", "\uff22\uff2a", "Stra\u00dfe", "e\u0301", "\u05d0\u05d1"})
  void userNameIsStoredAsItWasSent(String name) {
    TestAttribute userName = TestAttribute.string("userName").with(Preparation.USERNAME);

    assertThat(conform(Set.of(), userName, ScimString.of(name))).isEqualTo(ScimString.of(name));
    assertThat(fired).isEmpty();
  }

  @Test
  @Tag("7644-5-1")
  @Tag("7643-4.1.1-11")
  void passwordIsPreparedBeforeAnybodySeesIt() {
    assertThat(conform(Set.of(), PASSWORD, ScimString.of("e\u0301\u00a0\uff21")))
        .isEqualTo(ScimSecret.of("\u00e9 \uff21"));
    assertThat(failure(ALL, PASSWORD, ScimString.of("a\nb")).scimType())
        .isEqualTo(ScimType.INVALID_VALUE);
    assertThat(failure(Set.of(), PASSWORD, ScimString.of("")).scimType())
        .isEqualTo(ScimType.INVALID_VALUE);
  }

  @Test
  @Tag("7644-5-1")
  void passwordOutsideTheProfileOfPrecisNeedsTheLeniency() {
    ScimString password = ScimString.of("a\u200bb");

    assertThat(failure(Set.of(), PASSWORD, password)).hasMessageNotContaining("a\u200bb");
    assertThat(conform(ALL, PASSWORD, password)).isEqualTo(ScimSecret.of("a\u200bb"));
    assertThat(fired).containsExactly(ValueRepair.DISALLOWED_CHARACTERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\1", "\ud7ff", "\ue000", "\ufdcf", "\ufdf0", "\ufffd", "\ud83d\ude00"})
  void textBesideWhatIsRefusedIsKept(String text) {
    assertThat(conform(Set.of(), "displayName", ScimString.of(text)))
        .isEqualTo(ScimString.of(text));
  }

  @Test
  void stringThatIsNeverReturnedIsHidden() {
    assertThat(conform(Set.of(), "password", "'t1meMa$heen'"))
        .isEqualTo(ScimSecret.of("t1meMa$heen"));
  }

  @Test
  void stringThatIsHiddenAlreadyStaysHidden() {
    ScimSecret secret = ScimSecret.of("t1meMa$heen");

    assertThat(conform(Set.of(), "password", secret)).isEqualTo(secret);
  }

  @Test
  void emptyStringsAloneUnassignAComplexValue() {
    assertThat(conform(ALL, "name", "{'givenName':'','familyName':''}")).isEqualTo(ScimNull.NULL);
    assertThat(conform(ALL, "roles", "['']")).isEqualTo(ScimNull.NULL);
    assertThat(conform(ALL, "manager", "''")).isEqualTo(ScimNull.NULL);
  }

  @Test
  @Tag("7643-2.1-4")
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

  @Test
  void dottedKeyIsUnknownWithoutTheLeniency() {
    Set<ValueRepair> others = EnumSet.complementOf(EnumSet.of(ValueRepair.DOTTED_KEY));

    assertThat(members(others, ValueUse.BODY, TestSchemas.ENTERPRISE_URI, "{'manager.value':'1'}"))
        .isEqualTo(ScimObject.empty());
    assertThat(fired).containsExactly(ValueRepair.UNKNOWN_ATTRIBUTE);
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

  @Test
  @Tag("7643-2.4-4")
  @Tag("7643-7-8")
  void canonicalValueTakesTheSpellingOfTheSchema() {
    TestAttribute type = TestAttribute.string("type").withCanonicalValues("work", "User");

    assertThat(conform(Set.of(), tagged(type), list("WORK"))).isEqualTo(list("work"));
    assertThat(conform(Set.of(), tagged(type), list("user"))).isEqualTo(list("User"));
    assertThat(conform(Set.of(), tagged(type), list("cottage"))).isEqualTo(list("cottage"));
    assertThat(conform(Set.of(), tagged(type.exact()), list("WORK"))).isEqualTo(list("WORK"));
    assertThat(conform(Set.of(), type.many(), ScimArray.of(ScimString.of("WORK"))))
        .isEqualTo(ScimArray.of(ScimString.of("work")));
    assertThat(fired).isEmpty();
  }

  @Test
  @Tag("7643-7-8")
  void outsideOfListsATextStaysAsItWasSent() {
    TestAttribute flag = TestAttribute.string("flag").withCanonicalValues("true", "false");

    assertThat(conform(Set.of(), flag, ScimString.of("True"))).isEqualTo(ScimString.of("True"));
  }

  @Test
  @Tag("7643-2.3.1-1")
  @Tag("7643-7-5")
  void unknownCanonicalValueIsAcceptedUnlessTheAttributeRefusesIt() {
    TestAttribute open = TestAttribute.string("type").withCanonicalValues("work", "home");
    TestAttribute closed = TestAttribute.string("type").withCanonicalValuesOnly("work", "home");
    ScimString cottage = ScimString.of("cottage");

    assertThat(conform(Set.of(), open, cottage)).isEqualTo(cottage);
    assertThat(conform(ALL, closed, ScimString.of("Home"))).isEqualTo(ScimString.of("home"));
    assertThat(failure(ALL, closed, cottage))
        .hasMessage("The value of type must be one of work, home.");
    assertThat(failure(ALL, closed.exact(), ScimString.of("Home")).scimType())
        .isEqualTo(ScimType.INVALID_VALUE);
  }

  private static TestAttribute tagged(TestAttribute type) {
    return TestAttribute.complex("emails", type).many();
  }

  private static ScimArray list(String type) {
    return ScimArray.of(ScimObject.of("type", ScimString.of(type)));
  }

  @ParameterizedTest
  @Tag("7643-2.4-5")
  @Tag("7643-2.4-6")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          emails | [{'value':'a','type':'work','display':'1'},{'value':'a','type':'work','display':'2'}] | [{'value':'a','type':'work','display':'1'}]
          emails | [{'value':'A','type':'work'},{'value':'a','type':'WORK'}] | [{'value':'A','type':'work'}]
          emails | [{'value':'a','type':'work'},{'value':'a','type':'home'}] | [{'value':'a','type':'work'},{'value':'a','type':'home'}]
          emails | [{'value':'a'},{'value':'a','type':'home'},{'value':'a'}] | [{'value':'a'},{'value':'a','type':'home'}]
          emails | [{'value':'a','primary':false},{'value':'b'},{'value':'a','primary':true}] | [{'value':'a','primary':true},{'value':'b'}]
          emails | [{'display':'1'},{'display':'2'},{'display':'1'}] | [{'display':'1'},{'display':'2'}]
          addresses | [{'type':'work','region':'1'},{'type':'work','region':'2'}] | [{'type':'work','region':'1'},{'type':'work','region':'2'}]
          x509Certificates | [{'value':'TUlJ'},{'value':'TUlj'}] | [{'value':'TUlJ'},{'value':'TUlj'}]
          tags   | ['a','b','a'] | ['a','b']
          """)
  void pairOfTypeAndValueIsKeptOnce(String name, String given, String expected) {
    for (ValueUse use : ValueUse.values()) {
      ResolvedAttribute resolved = TestSchemas.user().resolve(name).orElseThrow();
      assertThat(
              ValueConformer.of(Set.of(), use)
                  .conform(
                      resolved.path(), resolved.leaf(), Json.value(given), (repair, where) -> {}))
          .isEqualTo(Json.value(expected));
    }
  }

  @Test
  @Tag("7643-2.3.7-1")
  void referenceThatIsNoUriNeedsTheLeniency() {
    assertThat(conform(ALL, "profileUrl", "'https://example.com/a b'"))
        .isEqualTo(Json.value("'https://example.com/a b'"));
    assertThat(fired).containsExactly(ValueRepair.UNESCAPED_REFERENCE);
    assertThat(failure(Set.of(), "profileUrl", "'https://example.com/a b'").scimType())
        .isEqualTo(ScimType.INVALID_VALUE);
  }

  @Test
  @Tag("7643-2.3.7-1")
  void referenceWithControlCharactersIsRefusedInEveryProfile() {
    ScimString reference = ScimString.of("https://example.com/\r\n");

    assertThat(
            catchThrowableOfType(ValueException.class, () -> conform(ALL, "profileUrl", reference))
                .scimType())
        .isEqualTo(ScimType.INVALID_VALUE);
  }

  private ScimValue conform(
      Set<ValueRepair> repairs, AttributeDescriptor attribute, ScimValue value) {
    return ValueConformer.of(repairs)
        .conform(
            AttributePath.of(attribute.name()),
            attribute,
            value,
            (repair, where) -> fired.add(repair));
  }

  private ValueException failure(
      Set<ValueRepair> repairs, AttributeDescriptor attribute, ScimValue value) {
    return catchThrowableOfType(ValueException.class, () -> conform(repairs, attribute, value));
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
