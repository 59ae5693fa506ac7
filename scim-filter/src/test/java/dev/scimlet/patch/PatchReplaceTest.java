package dev.scimlet.patch;

import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ValueRepair;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PATCH replace, RFC 7644 section 3.5.2.3")
class PatchReplaceTest {

  private static final String E = TestSchemas.ENTERPRISE_URI;
  private static final String L = TestSchemas.LUCID_URI;

  @Test
  @Tag("7644-3.5.2.3-2")
  @Tag("7644-3.5.2.3-3")
  void singleValueIsReplacedAndAMissingOneAdded() {
    Patching.user("{'title':'T'}")
        .strictly()
        .becomes("{'op':'replace','path':'title','value':'U'}", "{'title':'U'}")
        .becomes("{'op':'replace','path':'nickName','value':'N'}", "{'title':'T','nickName':'N'}")
        .stays("{'op':'replace','path':'title','value':'T'}");
  }

  @Test
  @Tag("7644-3.5.2.3-2")
  @Tag("7644-3.5.2.3-8")
  void listWithoutFilterIsReplacedAsAWhole() {
    Patching.group("{'members':[{'value':'1'},{'value':'2'}]}")
        .strictly()
        .becomes(
            "{'op':'replace','path':'members','value':[{'value':'3'},{'value':'3'},{'value':'1'}]}",
            "{'members':[{'value':'3'},{'value':'1'}]}")
        .becomes("{'op':'replace','path':'members','value':[]}", "{}")
        .becomes("{'op':'replace','path':'members','value':null}", "{}")
        .stays("{'op':'replace','path':'members','value':[{'value':'1'},{'value':'2'}]}");
  }

  @Test
  @DisplayName("Q12: a complex value is merged")
  @Tag("7644-3.5.2.3-4")
  void complexValueIsMerged() {
    Patching.user("{'name':{'familyName':'Jensen','givenName':'Babs'}}")
        .strictly()
        .becomes(
            "{'op':'replace','path':'name','value':{'familyName':'J'}}",
            "{'name':{'familyName':'J','givenName':'Babs'}}")
        .becomes(
            "{'op':'replace','path':'name','value':{'givenName':null,'middleName':null}}",
            "{'name':{'familyName':'Jensen'}}")
        .becomes(
            "{'op':'replace','path':'name','value':{'givenName':null,'familyName':null}}", "{}")
        .stays("{'op':'replace','path':'name','value':{}}");
  }

  @Test
  @Tag("7644-3.5.2.3-5")
  void valuesThatMeetTheFilterAreReplacedAndKeepWhatTheFilterCompares() {
    Patching.user("{'addresses':[{'type':'work','locality':'A','country':'US'},{'type':'home'}]}")
        .strictly()
        .becomes(
            "{'op':'replace','path':'addresses[type eq \"work\"]',"
                + "'value':{'type':'work','locality':'B','primary':true}}",
            "{'addresses':[{'type':'work','locality':'B','primary':true},{'type':'home'}]}")
        .becomes(
            "{'op':'replace','path':'addresses[type eq \"work\"]','value':{'locality':'B'}}",
            "{'addresses':[{'type':'work','locality':'B'},{'type':'home'}]}")
        .becomes(
            "{'op':'replace','path':'addresses[type eq \"work\"]','value':null}",
            "{'addresses':[{'type':'home'}]}");
  }

  @Test
  @DisplayName("Q6: a sub-attribute of the values that meet the filter is replaced, nothing else")
  @Tag("7644-3.5.2.3-6")
  @Tag("7644-3.5.2.3-9")
  void subAttributeOfAllMatchesIsReplaced() {
    Patching.user(
            "{'emails':[{'value':'1','type':'work','primary':true,'display':'D'},"
                + "{'value':'2','type':'work'},{'value':'3','type':'home'}]}")
        .strictly()
        .becomes(
            "{'op':'replace','path':'emails[type eq \"work\"].value','value':'x'}",
            "{'emails':[{'value':'x','type':'work','primary':true,'display':'D'},"
                + "{'value':'x','type':'work'},{'value':'3','type':'home'}]}")
        .becomes(
            "{'op':'replace','path':'emails.display','value':'E'}",
            "{'emails':[{'value':'1','type':'work','primary':true,'display':'E'},"
                + "{'value':'2','type':'work','display':'E'},"
                + "{'value':'3','type':'home','display':'E'}]}");
  }

  @Test
  @DisplayName("Q5, Q15: no value meets the filter")
  @Tag("7644-3.5.2.3-7")
  void missingValueIsCreatedOrRefused() {
    String operation = "{'op':'replace','path':'emails[primary eq true].value','value':'x'}";
    Patching.user("{'emails':[{'value':'1','type':'work'}]}")
        .becomes(operation, "{'emails':[{'value':'1','type':'work'},{'primary':true,'value':'x'}]}")
        .fired(PatchRepair.CREATE_MISSING_VALUE)
        .strictly()
        .refuses(operation, ScimType.NO_TARGET)
        .stays("{'op':'replace','path':'emails[primary eq true].value','value':null}");
    Patching.user("{'emails':[{'value':'1','primary':true}]}")
        .strictly()
        .becomes(operation, "{'emails':[{'value':'x','primary':true}]}");
  }

  @Test
  void valueThatIsCreatedAsPrimaryDemotesTheOthers() {
    Patching.user("{'emails':[{'value':'1','type':'home','primary':true}]}")
        .becomes(
            "{'op':'replace','path':'emails[type eq \"work\" and primary eq true].value','value':'x'}",
            "{'emails':[{'value':'1','type':'home','primary':false},"
                + "{'type':'work','primary':true,'value':'x'}]}")
        .fired(PatchRepair.CREATE_MISSING_VALUE);
  }

  @Test
  void coreSchemaCannotBeUnassignedInAValue() {
    Patching.user("{'title':'T'}")
        .refuses(
            "{'op':'replace','value':{'" + TestSchemas.USER_URI + "':null}}", ScimType.MUTABILITY);
  }

  @Test
  @DisplayName("Validator: sub-attributes before and after value build the same three values")
  void severalOperationsBuildOneValueEach() {
    Patching.user("{}")
        .becomes(
            "[{'op':'replace','path':'emails[type eq \"work\"].value','value':'w'},"
                + "{'op':'add','path':'emails[type eq \"home\"].value','value':'h'},"
                + "{'op':'replace','path':'emails[type eq \"work\"].display','value':'W'},"
                + "{'op':'replace','path':'emails[type eq \"home\"].display','value':'H'},"
                + "{'op':'add','path':'emails[type eq \"work\"].primary','value':false},"
                + "{'op':'replace','path':'emails[type eq \"home\"].primary','value':true}]",
            "{'emails':[{'type':'work','value':'w','display':'W','primary':false},"
                + "{'type':'home','value':'h','display':'H','primary':true}]}");
  }

  @Test
  @DisplayName("Q22: an empty string clears")
  void emptyStringUnassigns() {
    Patching user =
        Patching.user(
            "{'title':'T','emails':[{'value':'1','type':'work'}],'name':{'givenName':'A'}}");
    user.becomes(
            "[{'op':'replace','path':'title','value':''},"
                + "{'op':'replace','path':'emails[type eq \"work\"].value','value':''},"
                + "{'op':'replace','path':'name.givenName','value':''}]",
            "{'emails':[{'type':'work'}]}")
        .strictly()
        .becomes(
            "{'op':'replace','path':'title','value':''}",
            "{'title':'','emails':[{'value':'1','type':'work'}],'name':{'givenName':'A'}}");
  }

  @Test
  @Tag("7644-3.5.2.3-8")
  void nullOnWhatIsAbsentChangesNothing() {
    Patching.user("{'userName':'u'}")
        .strictly()
        .stays("{'op':'replace','path':'title','value':null}")
        .stays("{'op':'replace','path':'name.givenName','value':null}")
        .stays("{'op':'replace','path':'" + E + ":department','value':null}")
        .stays("{'op':'replace','path':'" + E + "','value':null}")
        .refuses("{'op':'replace','path':'userName','value':null}", ScimType.MUTABILITY);
  }

  @Test
  @DisplayName("Q2, Q20: a licence in an extension whose URI has dots, its siblings are kept")
  void subAttributeOfAnExtensionIsReplaced() {
    Patching.user("{'" + L + "':{'productLicenses':{'Lucidchart':true,'Lucidspark':true}}}")
        .becomes(
            "{'op':'replace','path':'" + L + ":productLicenses.Lucidspark','value':'False'}",
            "{'" + L + "':{'productLicenses':{'Lucidchart':true,'Lucidspark':false}}}")
        .becomes(
            "{'op':'replace','value':{'"
                + L
                + ":productLicenses.Lucidchart':'False','"
                + L
                + ":billingCode':'B'}}",
            "{'"
                + L
                + "':{'productLicenses':{'Lucidchart':false,'Lucidspark':true},'billingCode':'B'}}");
  }

  @Test
  @DisplayName("Q10: keys of a value without path are paths")
  @Tag("7644-3.5.2-22")
  void keysThatArePathsAreExpanded() {
    String operation =
        "{'op':'replace','value':{'name.givenName':'G','"
            + E
            + ":department':'D','emails[type eq \"work\"].value':'w','NICKNAME':'N'}}";
    Patching.user("{'name':{'familyName':'F'}}")
        .becomes(
            operation,
            "{'name':{'familyName':'F','givenName':'G'},'"
                + E
                + "':{'department':'D'},'emails':[{'type':'work','value':'w'}],'nickName':'N'}")
        .fired(
            ValueRepair.DOTTED_KEY,
            ValueRepair.DOTTED_KEY,
            ValueRepair.DOTTED_KEY,
            PatchRepair.CREATE_MISSING_VALUE)
        .strictly()
        .refuses(operation, ScimType.INVALID_SYNTAX);
  }

  @Test
  @DisplayName("Q8: an extension's attribute without its schema, as a key")
  void bareExtensionAttributeIsFound() {
    String operation = "{'op':'replace','value':{'manager':'7'}}";
    Patching.user("{}")
        .becomes(operation, "{'" + E + "':{'manager':{'value':'7'}}}")
        .fired(NameRepair.BARE_EXTENSION_ATTRIBUTE, ValueRepair.STRING_FOR_COMPLEX)
        .strictly()
        .refuses(operation, ScimType.INVALID_SYNTAX);
  }

  @Test
  @DisplayName("Q11: an extension inside a value without path is merged")
  @Tag("7644-3.5.2.3-1")
  void nestedExtensionKeepsItsSiblings() {
    Patching user = Patching.user("{'" + E + "':{'department':'D','manager':{'value':'7'}}}");
    user.strictly()
        .becomes(
            "{'op':'replace','value':{'" + E + "':{'Department':'S'}}}",
            "{'" + E + "':{'department':'S','manager':{'value':'7'}}}")
        .becomes(
            "{'op':'replace','path':'" + E + "','value':{'costCenter':'42'}}",
            "{'" + E + "':{'department':'D','manager':{'value':'7'},'costCenter':'42'}}")
        .becomes("{'op':'replace','value':{'" + E + "':null}}", "{}")
        .stays("{'op':'replace','value':{'" + E + "':{}}}")
        .refuses("{'op':'replace','value':{'" + E + "':'x'}}", ScimType.INVALID_VALUE);
    user.with(PatchPolicy.tolerant())
        .becomes(
            "{'op':'replace','value':{'" + E + "':{'manager.value':'8'}}}",
            "{'" + E + "':{'department':'D','manager':{'value':'8'}}}")
        .fired(ValueRepair.DOTTED_KEY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'op':'replace','value':{'id':'x','title':'U'}}                    | READ_ONLY_IN_VALUE | MUTABILITY
          {'op':'replace','value':{'groups':[{'value':'g'}],'title':'U'}}    | READ_ONLY_IN_VALUE | MUTABILITY
          {'op':'replace','value':{'meta':{'version':'1'},'title':'U'}}      | READ_ONLY_IN_VALUE | MUTABILITY
          {'op':'replace','value':{'noSuch':'x','title':'U'}}                | UNKNOWN_ATTRIBUTE  | INVALID_SYNTAX
          {'op':'replace','value':{'urn:x:y:2.0User':{'a':1},'title':'U'}}   | UNKNOWN_ATTRIBUTE  | INVALID_SYNTAX
          {'op':'replace','value':{'no[a eq 1].b':'x','title':'U'}}          | UNKNOWN_ATTRIBUTE  | INVALID_SYNTAX
          {'op':'replace','path':'title','value':['U']}                      | ARRAY_FOR_SINGLE_VALUE | INVALID_VALUE
          {'op':'replace','path':'title','value':[{'$ref':null,'value':'U'}]} | VALUE_OBJECT_FOR_SIMPLE | INVALID_VALUE
          [{'op':'replace','value':[{'title':'U'}]}]                         | ARRAY_FOR_SINGLE_VALUE | INVALID_VALUE
          """)
  @DisplayName("Q17, Q18, Q30: what needs a leniency is reported, and refused without it")
  @Tag("7644-3.5.2-7")
  void leniencyIsReportedOrMissed(String operation, ValueRepair repair, ScimType without) {
    EnumSet<ValueRepair> others = EnumSet.complementOf(EnumSet.of(repair));
    Patching.user("{'title':'T'}")
        .becomes(operation, "{'title':'U'}")
        .with(PatchPolicy.tolerant().withValues(others))
        .refuses(operation, without);
  }

  @Test
  @Tag("7644-3.5.2-10")
  void schemasAreIgnored() {
    Patching.user("{'title':'T'}")
        .strictly()
        .becomes("{'op':'replace','value':{'Schemas':['x'],'title':'U'}}", "{'title':'U'}")
        .stays("{'op':'replace','path':'schemas','value':['x']}")
        .refuses("{'op':'remove','path':'schemas'}", ScimType.MUTABILITY)
        .fired();
  }

  @Test
  void attributeThatIsNamedTwiceIsRefused() {
    Patching.user("{}")
        .refuses("{'op':'replace','value':{'title':'a','TITLE':'b'}}", ScimType.INVALID_SYNTAX)
        .refuses(
            "{'op':'replace','value':{'" + E + ":department':'a','" + E + "':{'department':'b'}}}",
            ScimType.INVALID_SYNTAX);
  }

  @Test
  void coreSchemaMayPrecedeAnAttribute() {
    Patching.user("{}")
        .strictly()
        .becomes(
            "{'op':'replace','path':'" + TestSchemas.USER_URI + ":userName','value':'q'}",
            "{'userName':'q'}");
  }

  @Test
  void simpleValuesAreReplacedByFilter() {
    String tags = TestSchemas.SAMPLE_URI;
    Patching.user("{'" + tags + "':{'tags':['a','b']}}")
        .strictly()
        .becomes(
            "{'op':'replace','path':'" + tags + ":tags[value eq \"a\"]','value':'c'}",
            "{'" + tags + "':{'tags':['c','b']}}");
  }

  @Test
  @Tag("7644-3.5.2-13")
  void operationsApplyInOrderEachToTheResultOfTheOneBefore() {
    Patching.user("{'externalId':'a0'}")
        .strictly()
        .becomes(
            "[{'op':'remove','path':'externalId'},"
                + "{'op':'add','path':'externalId','value':'a1'},"
                + "{'op':'replace','path':'externalId','value':'a2'}]",
            "{'externalId':'a2'}");
  }

  @Test
  void valueThatBecomesEqualToAnotherMergesWithIt() {
    Patching.user("{'emails':[{'value':'1','type':'work'},{'value':'2','type':'work'}]}")
        .strictly()
        .becomes(
            "{'op':'replace','path':'emails[value eq \"1\"].value','value':'2'}",
            "{'emails':[{'value':'2','type':'work'}]}")
        .becomes(
            "{'op':'replace','path':'emails.value','value':'3'}",
            "{'emails':[{'value':'3','type':'work'}]}");
    Patching.group("{'members':[{'value':'1'}]}")
        .stays("{'op':'add','path':'members[type eq \"User\"]','value':{'value':'1'}}");
  }

  @Test
  void attributesThatTheSchemaDoesNotKnowStay() {
    Patching.user("{'old':[1],'emails':[{'value':'1','type':'work','old':{'x':1}}]}")
        .becomes(
            "{'op':'replace','path':'emails[type eq \"work\"]','value':{'value':'2'}}",
            "{'old':[1],'emails':[{'value':'2','type':'work','old':{'x':1}}]}");
  }
}
