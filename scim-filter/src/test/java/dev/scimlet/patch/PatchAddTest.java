package dev.scimlet.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ValueRepair;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PATCH add, RFC 7644 section 3.5.2.1")
class PatchAddTest {

  private static final String E = TestSchemas.ENTERPRISE_URI;

  @Test
  @Tag("7644-3.5.2.1-4")
  void memberIsAppended() {
    Patching.group("{'members':[{'value':'1'}]}")
        .strictly()
        .becomes(
            "{'op':'add','path':'members','value':[{'value':'2','$ref':'https://x/2'}]}",
            "{'members':[{'value':'1'},{'value':'2','$ref':'https://x/2'}]}")
        .becomes(
            "{'op':'add','path':'members','value':{'value':'2'}}",
            "{'members':[{'value':'1'},{'value':'2'}]}");
  }

  @Test
  @DisplayName("Q25: a member that is there already changes nothing, whatever else is said of it")
  @Tag("7644-3.5.2.1-6")
  @Tag("7644-3.5.2.1-8")
  void presentMemberChangesNothing() {
    Patching.group("{'members':[{'value':'1','type':'User'}]}")
        .stays("{'op':'add','path':'members','value':[{'value':'1','type':'Group'}]}")
        .stays("[{'op':'add','path':'members','value':[{'value':'1'},{'value':'1'}]}]")
        .becomes(
            "{'op':'add','path':'members','value':[{'value':'1'},{'value':'2'},{'value':'2'}]}",
            "{'members':[{'value':'1','type':'User'},{'value':'2'}]}");
  }

  @Test
  @DisplayName("Q13: a value whose sub-attributes are all there already changes nothing")
  @Tag("7644-3.5.2.1-6")
  @Tag("7644-3.5.2.1-8")
  void presentValueChangesNothing() {
    Patching.user("{'emails':[{'value':'a@b.c','type':'work','primary':true}]}")
        .strictly()
        .stays("{'op':'add','path':'emails','value':[{'value':'a@b.c','type':'work'}]}")
        .becomes(
            "{'op':'add','path':'emails','value':[{'value':'a@b.c','type':'home'}]}",
            "{'emails':[{'value':'a@b.c','type':'work','primary':true},"
                + "{'value':'a@b.c','type':'home'}]}");
  }

  @Test
  @Tag("7644-3.5.2.1-4")
  @Tag("7644-3.5.2.1-6")
  void simpleValuesAreAppendedOnce() {
    String sample = TestSchemas.SAMPLE_URI;
    Patching.user("{'" + sample + "':{'tags':['x']}}")
        .strictly()
        .becomes(
            "{'op':'add','path':'" + sample + ":tags','value':['x','y','y']}",
            "{'" + sample + "':{'tags':['x','y']}}");
  }

  @Test
  @DisplayName("Q4: a single value replaces the one that is there")
  @Tag("7644-3.5.2.1-5")
  void singleValueIsReplaced() {
    Patching.user("{'nickName':'Babs'}")
        .strictly()
        .becomes("{'op':'add','path':'nickName','value':'B'}", "{'nickName':'B'}");
  }

  @Test
  @Tag("7644-3.5.2.1-3")
  void complexValueIsMerged() {
    Patching.user("{'name':{'familyName':'Jensen','givenName':'Babs'}}")
        .strictly()
        .becomes(
            "{'op':'add','path':'name','value':{'givenName':'Barbara','middleName':'J'}}",
            "{'name':{'familyName':'Jensen','givenName':'Barbara','middleName':'J'}}")
        .becomes(
            "{'op':'add','path':'name.givenName','value':'Barbara'}",
            "{'name':{'familyName':'Jensen','givenName':'Barbara'}}");
  }

  @Test
  @Tag("7644-3.5.2-5")
  @Tag("7644-3.5.2-21")
  @Tag("7644-3.5.2.1-2")
  void valueWithoutPathAddsItsAttributesInAnyCase() {
    Patching.user("{'emails':[{'value':'a@b.c'}]}")
        .strictly()
        .becomes(
            "{'op':'add','value':{'EMAILS':[{'value':'babs@jensen.org'}],'nickname':'Babs'}}",
            "{'emails':[{'value':'a@b.c'},{'value':'babs@jensen.org'}],'nickName':'Babs'}");
  }

  @Test
  @Tag("7644-3.5.2-11")
  void extensionAttributeIsAddedUnderItsSchema() {
    Patching.user("{'userName':'u'}")
        .strictly()
        .becomes(
            "{'op':'add','path':'" + E + ":employeeNumber','value':'7'}",
            "{'userName':'u','" + E + "':{'employeeNumber':'7'}}");
  }

  @Test
  @Tag("7644-3.5.2.1-10")
  void filterWithAMatchMergesIntoEachMatch() {
    Patching.user("{'emails':[{'value':'1','type':'work'},{'value':'2','type':'WORK'}]}")
        .strictly()
        .becomes(
            "{'op':'add','path':'emails[type eq \"work\"]','value':{'display':'D'}}",
            "{'emails':[{'value':'1','type':'work','display':'D'},"
                + "{'value':'2','type':'WORK','display':'D'}]}");
  }

  @Test
  @DisplayName("Q5: a value that the filter describes is created, and several operations build one")
  @Tag("7644-3.5.2.1-9")
  void missingValueIsCreated() {
    Patching user = Patching.user("{'emails':[{'value':'h','type':'home'}]}");
    user.becomes(
            "[{'op':'add','path':'emails[type eq \"work\"].value','value':'w'},"
                + "{'op':'add','path':'emails[type eq \"work\"].primary','value':'True'}]",
            "{'emails':[{'value':'h','type':'home'},{'type':'work','value':'w','primary':true}]}")
        .fired(ValueRepair.STRING_FOR_BOOLEAN, PatchRepair.CREATE_MISSING_VALUE);
    user.strictly()
        .refuses(
            "{'op':'add','path':'emails[type eq \"work\"].value','value':'w'}", ScimType.NO_TARGET);
  }

  @Test
  @DisplayName("Q14, Q19: terms of the filter are coerced, names are found in any case")
  void createdValueHasCanonicalNamesAndTypes() {
    Patching.user("{'userName':'u'}")
        .becomes(
            "{'op':'add','path':'roles[Primary eq \"True\"].Value','value':'admin'}",
            "{'userName':'u','roles':[{'primary':true,'value':'admin'}]}")
        .becomes(
            "{'op':'add','path':'emails[type eq \"work\" and primary eq true]',"
                + "'value':{'value':'w'}}",
            "{'userName':'u','emails':[{'type':'work','primary':true,'value':'w'}]}")
        .becomes(
            "{'op':'add','path':'emails.value','value':'w'}",
            "{'userName':'u','emails':[{'value':'w'}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type eq \"a\" or type eq \"b\"",
        "not (type eq \"a\")",
        "type ne \"a\"",
        "type pr",
        "type co \"a\"",
        "type eq \"a\" and type eq \"b\""
      })
  @Tag("7644-3.5.2.1-9")
  void filterThatDescribesNoValueCreatesNone(String filter) {
    Patching.user("{'emails':[{'type':'a'}]}")
        .refuses(
            "{'op':'add','path':'emails[value eq \"v\" and (" + filter + ")].value','value':'w'}",
            ScimType.NO_TARGET);
  }

  @Test
  void literalThatCannotBeStoredIsNot() {
    Patching.user("{}")
        .refuses(
            "{'op':'add','path':'emails[type eq \"a\\\\u0000\"].value','value':'w'}",
            ScimType.INVALID_VALUE);
  }

  @Test
  @DisplayName("section 3.5.2: making a value primary demotes the others")
  @Tag("7644-3.5.2-14")
  void newPrimaryDemotesTheOthers() {
    Patching user = Patching.user("{'emails':[{'value':'1','primary':true},{'value':'2'}]}");
    user.strictly()
        .becomes(
            "{'op':'add','path':'emails','value':[{'value':'3','primary':true}]}",
            "{'emails':[{'value':'1','primary':false},{'value':'2'},{'value':'3','primary':true}]}")
        .becomes(
            "{'op':'add','path':'emails[value eq \"2\"].primary','value':true}",
            "{'emails':[{'value':'1','primary':false},{'value':'2','primary':true}]}")
        .becomes(
            "{'op':'add','path':'emails','value':[{'value':'3'}]}",
            "{'emails':[{'value':'1','primary':true},{'value':'2'},{'value':'3'}]}")
        .refuses("{'op':'add','path':'emails.primary','value':true}", ScimType.INVALID_VALUE);
    user.with(PatchPolicy.tolerant())
        .stays("{'op':'add','path':'emails[value eq \"1\"].primary','value':true}")
        .becomes(
            "{'op':'add','path':'emails.primary','value':true}",
            "{'emails':[{'value':'1','primary':true},{'value':'2','primary':false}]}")
        .fired(ValueRepair.SEVERAL_PRIMARIES);
  }

  @Test
  @Tag("7643-7-10")
  @Tag("7644-3.5.2-8")
  @Tag("7644-3.5.2-9")
  void immutableAttributeIsSetOnce() {
    String badge = TestSchemas.LUCID_URI + ":badge";
    Patching.user("{'userName':'u'}")
        .strictly()
        .becomes(
            "{'op':'add','path':'" + badge + "','value':'1'}",
            "{'userName':'u','" + TestSchemas.LUCID_URI + "':{'badge':'1'}}");
    Patching.user("{'" + TestSchemas.LUCID_URI + "':{'badge':'1'}}")
        .strictly()
        .stays("{'op':'add','path':'" + badge + "','value':'1'}")
        .refuses("{'op':'add','path':'" + badge + "','value':'2'}", ScimType.MUTABILITY)
        .refuses("{'op':'replace','path':'" + badge + "','value':null}", ScimType.MUTABILITY)
        .refuses("{'op':'remove','path':'" + badge + "'}", ScimType.MUTABILITY)
        .refuses("{'op':'remove','path':'" + TestSchemas.LUCID_URI + "'}", ScimType.MUTABILITY);
  }

  @Test
  @Tag("7643-4.2-2")
  @Tag("7644-3.5.2-8")
  @Tag("7644-3.5.2.3-9")
  void immutableSubAttributeOfAMemberIsNotChanged() {
    Patching.group("{'members':[{'value':'1'}]}")
        .refuses(
            "{'op':'replace','path':'members[value eq \"1\"].value','value':'2'}",
            ScimType.MUTABILITY)
        .refuses(
            "{'op':'replace','path':'members[value eq \"1\"]','value':{'value':'2'}}",
            ScimType.MUTABILITY)
        .refuses("{'op':'replace','path':'members.value','value':'2'}", ScimType.MUTABILITY)
        .refuses("{'op':'remove','path':'members.value'}", ScimType.MUTABILITY)
        .becomes(
            "{'op':'add','path':'members[value eq \"1\"].type','value':'User'}",
            "{'members':[{'value':'1','type':'User'}]}");
  }

  @Test
  void secretIsHidden() {
    ScimObject patched =
        Patching.user("{}").apply("{'op':'add','path':'password','value':'pw'}").resource();

    assertThat(patched.get("password")).isEqualTo(ScimSecret.of("pw"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'op':'add','path':'nickName'}                              | INVALID_VALUE
          {'op':'add'}                                                | INVALID_VALUE
          {'op':'add','value':'x'}                                    | INVALID_VALUE
          {'op':'add','path':'active','value':'yes'}                  | INVALID_VALUE
          {'op':'add','path':'','value':'x'}                          | INVALID_PATH
          {'op':'add','path':'noSuch','value':'x'}                    | INVALID_PATH
          {'op':'add','path':'emails[','value':'x'}                   | INVALID_PATH
          {'op':'add','path':'emails[x eq 1]','value':'x'}            | INVALID_FILTER
          {'op':'add','path':'id','value':'x'}                        | MUTABILITY
          {'op':'add','path':'meta.created','value':'x'}              | MUTABILITY
          {'op':'add','path':'groups','value':[{'value':'g'}]}        | MUTABILITY
          {'op':'replace','path':'groups[value eq "g"].display','value':'x'} | MUTABILITY
          """)
  @Tag("7644-3.5.2-7")
  @Tag("7644-3.5.2-8")
  @Tag("7644-3.5.2-19")
  @Tag("7644-3.5.2-20")
  @Tag("7644-3.5.2.1-1")
  void impossibleAdditionIsRefused(String operation, ScimType scimType) {
    Patching.user("{'userName':'u'}")
        .refuses(operation, scimType)
        .strictly()
        .refuses(operation, scimType);
  }

  @Test
  void failureNamesTheOperation() {
    PatchException failure =
        Patching.user("{}")
            .failure(
                "[{'op':'add','path':'title','value':'x'},"
                    + "{'op':'add','path':'noSuch','value':'secret'}]");

    assertThat(failure.operation()).isEqualTo(2);
    assertThat(failure).hasMessageStartingWith("Operation 2: ").hasMessageNotContaining("secret");
  }

  @Test
  @DisplayName("Q8: a manager as a string, as an array of one, without its schema, cleared")
  void managerIsUnderstood() {
    String expected = "{'" + E + "':{'manager':{'value':'7'}}}";
    Patching user = Patching.user("{}");
    user.becomes("{'op':'add','path':'" + E + ":manager','value':'7'}", expected)
        .fired(ValueRepair.STRING_FOR_COMPLEX)
        .becomes("{'op':'add','path':'manager','value':[{'value':'7'}]}", expected)
        .fired(NameRepair.BARE_EXTENSION_ATTRIBUTE, ValueRepair.ARRAY_FOR_SINGLE_VALUE)
        .becomes("{'op':'add','path':'" + E + ".manager','value':{'value':'7'}}", expected)
        .fired(NameRepair.DOT_AFTER_SCHEMA)
        .becomes("{'op':'add','path':'" + E + ":manager.value','value':'7'}", expected)
        .fired();
    Patching.user("{'userName':'u','" + E + "':{'manager':{'value':'7','displayName':'Boss'}}}")
        .becomes("{'op':'add','path':'manager','value':''}", "{'userName':'u'}")
        .becomes("{'op':'replace','path':'manager','value':{'value':''}}", "{'userName':'u'}")
        .becomes("{'op':'replace','path':'manager','value':{'value':null}}", "{'userName':'u'}")
        .becomes("{'op':'replace','path':'manager','value':null}", "{'userName':'u'}");
  }

  @Test
  void addingAnEmptyListAddsNothing() {
    Patching.group("{'members':[{'value':'1'}]}")
        .strictly()
        .stays("{'op':'add','path':'members','value':[]}")
        .stays("{'op':'add','path':'members','value':null}");
  }

  @Test
  void changedListsWholeAttributes() {
    assertThat(
            Patching.user("{'name':{'givenName':'A'},'title':'T'}")
                .changed(
                    "[{'op':'add','path':'name.givenName','value':'B'},"
                        + "{'op':'add','path':'title','value':'T'},"
                        + "{'op':'add','path':'nickName','value':'N'},"
                        + "{'op':'remove','path':'nickName'},"
                        + "{'op':'add','path':'department','value':'D'}]"))
        .containsExactly(AttributePath.of("name"), AttributePath.ofExtension(E, "department"));
  }

  @Test
  void valuesNeedTheirRepairs() {
    Patching.user("{}")
        .with(PatchPolicy.tolerant().withValues(Set.of()))
        .refuses("{'op':'add','path':'active','value':'True'}", ScimType.INVALID_VALUE)
        .refuses("{'op':'add','path':'name','value':{'x':'y'}}", ScimType.INVALID_SYNTAX);
  }
}
