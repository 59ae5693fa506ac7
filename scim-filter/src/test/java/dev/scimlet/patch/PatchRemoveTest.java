package dev.scimlet.patch;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ValueRepair;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PATCH remove, RFC 7644 section 3.5.2.2")
class PatchRemoveTest {

  private static final String E = TestSchemas.ENTERPRISE_URI;
  private static final String THREE = "{'members':[{'value':'1'},{'value':'2'},{'value':'3'}]}";

  static Stream<PatchPolicy> policies() {
    return Stream.of(PatchPolicy.strict(), PatchPolicy.tolerant());
  }

  @Test
  @Tag("7644-3.5.2-5")
  @Tag("7644-3.5.2.2-1")
  void pathIsRequired() {
    Patching.user("{}")
        .refuses("{'op':'remove'}", ScimType.NO_TARGET)
        .refuses("{'op':'remove','value':{'title':'T'}}", ScimType.NO_TARGET)
        .strictly()
        .refuses("{'op':'remove'}", ScimType.NO_TARGET);
  }

  @Test
  @Tag("7644-3.5.2.2-2")
  @Tag("7644-3.5.2.2-3")
  void attributeAndAllItsValuesAreRemoved() {
    Patching.user("{'title':'T','name':{'givenName':'A'},'emails':[{'value':'1'},{'value':'2'}]}")
        .strictly()
        .becomes(
            "[{'op':'remove','path':'title'},{'op':'remove','path':'name'},"
                + "{'op':'remove','path':'emails'}]",
            "{}");
  }

  @Test
  @DisplayName("a removal of what is absent succeeds")
  void absentAttributeIsNoError() {
    Patching.user("{'userName':'u'}")
        .strictly()
        .stays("{'op':'remove','path':'title'}")
        .stays("{'op':'remove','path':'name.givenName'}")
        .stays("{'op':'remove','path':'emails.value'}")
        .stays("{'op':'remove','path':'" + E + ":manager.value'}");
  }

  @Test
  void coreSchemaIsNotRemoved() {
    Patching.user("{'title':'T'}")
        .refuses("{'op':'remove','path':'" + TestSchemas.USER_URI + "'}", ScimType.MUTABILITY)
        .strictly()
        .refuses("{'op':'remove','path':'" + TestSchemas.USER_URI + "'}", ScimType.MUTABILITY);
  }

  @Test
  @Tag("7644-3.5.2.2-4")
  void valuesThatMeetTheFilterAreRemoved() {
    Patching.user("{'emails':[{'value':'a@x','type':'work'},{'value':'b@y','type':'work'}]}")
        .strictly()
        .becomes(
            "{'op':'remove','path':'emails[type eq \"work\" and value ew \"@y\"]'}",
            "{'emails':[{'value':'a@x','type':'work'}]}")
        .becomes("{'op':'remove','path':'emails[type eq \"work\"]'}", "{}");
  }

  @Test
  @Tag("7644-3.5.2.2-5")
  void subAttributeIsRemovedFromTheMatchesAndEmptyValuesDisappear() {
    Patching.user(
            "{'emails':[{'value':'1','display':'D'},{'display':'E'}],'name':{'givenName':'A'}}")
        .strictly()
        .becomes(
            "[{'op':'remove','path':'emails[display pr].display'},"
                + "{'op':'remove','path':'name.givenName'}]",
            "{'emails':[{'value':'1'}]}")
        .becomes(
            "[{'op':'remove','path':'emails.value'},{'op':'remove','path':'emails.display'}]",
            "{'name':{'givenName':'A'}}");
  }

  @Test
  void nothingMeetsTheFilter() {
    String operation = "{'op':'remove','path':'emails[type eq \"work\"]'}";
    Patching.user("{'emails':[{'type':'home'}]}")
        .stays(operation)
        .fired(PatchRepair.REMOVE_WITHOUT_TARGET)
        .strictly()
        .refuses(operation, ScimType.NO_TARGET);
  }

  @Test
  @DisplayName("removing somebody who is no member succeeds")
  @Tag("7644-3.5.2.2-6")
  void removalOfANonMemberChangesNothing() {
    Patching.group(THREE).strictly().stays("{'op':'remove','path':'members[value eq \"9\"]'}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'value':'1'},{'value':'3','display':'gone','$ref':null,'type':'Group'}]",
        "['1','3']",
        "[{'Value':'1'},{'value':'3'},{'value':'9'}]"
      })
  @DisplayName("Q3: a list of values removes these alone; the RFC removes all")
  @Tag("7644-3.5.2.2-8")
  void listedValuesAreRemoved(String listed) {
    String operation = "{'op':'remove','path':'members','value':" + listed + "}";
    Patching.group(THREE)
        .becomes(operation, "{'members':[{'value':'2'}]}")
        .strictly()
        .becomes(operation, "{}");
  }

  @Test
  @DisplayName("Q3: one value, no value, an empty list, a list that nobody understands")
  @Tag("7644-3.5.2.2-3")
  @Tag("7644-3.5.2.2-8")
  void listedValuesAreNeverTakenForAll() {
    Patching.group(THREE)
        .becomes(
            "{'op':'remove','path':'members','value':{'value':'2'}}",
            "{'members':[{'value':'1'},{'value':'3'}]}")
        .becomes(
            "{'op':'remove','path':'members','value':'2'}",
            "{'members':[{'value':'1'},{'value':'3'}]}")
        .stays("{'op':'remove','path':'members','value':[]}")
        .stays("{'op':'remove','path':'members','value':[{'value':''}]}")
        .stays("{'op':'remove','path':'members','value':[{'value':'9'}]}")
        .refuses("{'op':'remove','path':'members','value':[{'id':'1'}]}", ScimType.INVALID_VALUE)
        .becomes("{'op':'remove','path':'members','value':null}", "{}")
        .becomes("{'op':'remove','path':'members'}", "{}");
  }

  @Test
  void listedValueIsFoundByValueAndType() {
    Patching.user(
            "{'emails':[{'value':'A@x','type':'work','display':'D'},{'value':'a@x','type':'home'}]}")
        .becomes(
            "{'op':'remove','path':'emails','value':[{'value':'a@X','type':'work'}]}",
            "{'emails':[{'value':'a@x','type':'home'}]}")
        .becomes("{'op':'remove','path':'emails','value':[{'value':'a@x'}]}", "{}")
        .becomes(
            "{'op':'remove','path':'emails','value':[{'type':'home'}]}",
            "{'emails':[{'value':'A@x','type':'work','display':'D'}]}");
  }

  @Test
  @DisplayName("Q7: a value beside a single-valued target or a filter is ignored")
  void valueOfASingleValuedTargetIsIgnored() {
    Patching user =
        Patching.user(
            "{'title':'T','emails':[{'value':'1','type':'work'}],'"
                + E
                + "':{'manager':{'value':'7'}}}");
    user.becomes(
            "[{'op':'remove','path':'title','value':'x'},"
                + "{'op':'remove','path':'emails[type eq \"work\"].value','value':'1'},"
                + "{'op':'remove','path':'"
                + E
                + ":manager','value':'7'}]",
            "{'emails':[{'type':'work'}]}")
        .fired(
            PatchRepair.REMOVE_IGNORES_VALUE,
            PatchRepair.REMOVE_IGNORES_VALUE,
            PatchRepair.REMOVE_IGNORES_VALUE)
        .strictly()
        .refuses("{'op':'remove','path':'title','value':'x'}", ScimType.INVALID_VALUE);
  }

  @Test
  void valueIsNotIgnoredWhereThatWouldRemoveMore() {
    Patching.user("{'emails':[{'value':'1'}],'" + E + "':{'department':'D'}}")
        .refuses("{'op':'remove','path':'emails.value','value':'1'}", ScimType.INVALID_VALUE)
        .refuses(
            "{'op':'remove','path':'" + E + "','value':{'department':'D'}}",
            ScimType.INVALID_VALUE);
  }

  @ParameterizedTest
  @MethodSource("policies")
  @Tag("7644-3.5.2-8")
  @Tag("7644-3.5.2.2-7")
  void requiredOrReadOnlyAttributeIsNotRemoved(PatchPolicy policy) {
    Patching.user("{'userName':'u','id':'1','groups':[{'value':'g'}]}")
        .with(policy)
        .refuses("{'op':'remove','path':'userName'}", ScimType.MUTABILITY)
        .refuses("{'op':'remove','path':'id'}", ScimType.MUTABILITY)
        .refuses("{'op':'remove','path':'groups'}", ScimType.MUTABILITY)
        .refuses("{'op':'remove','path':'groups[value eq \"g\"]'}", ScimType.MUTABILITY)
        .refuses("{'op':'remove','path':'" + E + ":manager.displayName'}", ScimType.MUTABILITY)
        .refuses("{'op':'remove','path':'noSuch'}", ScimType.INVALID_PATH);
  }

  @Test
  @Tag("7644-3.5.2-12")
  void extensionIsRemovedWithItsLastAttribute() {
    Patching.user("{'title':'T','" + E + "':{'department':'D'}}")
        .strictly()
        .becomes("{'op':'remove','path':'" + E + "'}", "{'title':'T'}")
        .becomes("{'op':'remove','path':'" + E + ":department'}", "{'title':'T'}");
    Patching.user("{'" + E + "':{'department':'D','old':1}}")
        .becomes("{'op':'remove','path':'" + E + "'}", "{'" + E + "':{'old':1}}");
  }

  @Test
  @DisplayName("Q23: a request without operations")
  @Tag("7644-3.5.2-3")
  void requestWithoutOperations() {
    Patching.user("{'title':'T'}")
        .stays("[]")
        .fired(PatchRepair.NO_OPERATIONS)
        .strictly()
        .refuses("[]", ScimType.INVALID_SYNTAX);
  }

  @Test
  void operationsAreCounted() {
    String title = "{'op':'add','path':'title','value':'U'}";
    Patching.user("{}")
        .with(PatchPolicy.strict().withMaxOperations(2))
        .becomes("[" + title + "," + title + "]", "{'title':'U'}")
        .refuses("[" + title + "," + title + "," + title + "]", ScimType.INVALID_VALUE);
  }

  @Test
  void emptyPathIsNoPathUnderItsRepair() {
    Patching.user("{}")
        .refuses("{'op':'add','path':'','value':{'title':'U'}}", ScimType.INVALID_PATH)
        .with(PatchPolicy.tolerant().withRepairs(Set.of(PatchRepair.EMPTY_PATH)))
        .becomes("{'op':'add','path':'','value':{'title':'U'}}", "{'title':'U'}")
        .fired(PatchRepair.EMPTY_PATH)
        .refuses("{'op':'remove','path':''}", ScimType.NO_TARGET);
  }

  @Test
  void arrayOfOneForTheSelectedValues() {
    Patching.user("{'emails':[{'value':'1','type':'work'}]}")
        .becomes(
            "{'op':'replace','path':'emails[type eq \"work\"]','value':[{'value':'2'}]}",
            "{'emails':[{'value':'2','type':'work'}]}")
        .fired(ValueRepair.ARRAY_FOR_SINGLE_VALUE);
  }
}
