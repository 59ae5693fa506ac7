package dev.scimlet.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.Schemas;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ValueException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bodies of POST and PUT, RFC 7643 sections 2 and 3, RFC 7644 sections 3.3 and 3.5.1")
class ResourceReaderTest {

  private static final String CORE = Schemas.USER_URI;
  private static final String ENTERPRISE = Schemas.ENTERPRISE_USER_URI;
  private static final String HEAD = "{'schemas':['" + CORE + "'],'userName':'b'";
  private static final String LICENSES = "urn:example:2.0:User";

  private static final ResourceType USER =
      ResourceTypes.user()
          .with(
              Schema.of(
                  LICENSES,
                  "Licenses",
                  Attribute.complex(
                          "licenses",
                          Attribute.builder("chart", AttributeType.BOOLEAN).build(),
                          Attribute.builder("spark", AttributeType.BOOLEAN).build())
                      .build()));

  private final List<String> fired = new ArrayList<>();

  @Test
  void aConformantBodyNeedsNoRepair() {
    String json =
        HEAD.replace("']", "','" + ENTERPRISE + "']")
            + ",'externalId':'x','active':true,'name':{'givenName':'B'},"
            + "'emails':[{'value':'b@example.com','primary':true}],'"
            + ENTERPRISE
            + "':{'manager':{'value':'26'}}}";
    Resource strict = read(ReadPolicy.strict(), json).resource();
    assertThat(read(ReadPolicy.tolerant(), json).resource()).isEqualTo(strict);
    assertThat(fired).isEmpty();
    assertThat(strict.body()).isEqualTo(parse(json).without("schemas"));
    assertThat(strict.schemas()).containsExactly(CORE, ENTERPRISE);
    assertThat(strict.isPartial()).isFalse();
  }

  @Test
  @Tag("7643-2.1-3")
  void namesAreFoldedToTheirCanonicalSpelling() {
    String json =
        "{'SCHEMAS':['"
            + CORE.toUpperCase(Locale.ROOT)
            + "'],'USERNAME':'b','Name':{'GIVENNAME':'B'},'emails':[{'Value':'b@example.com'}]}";
    assertThat(body(ReadPolicy.strict(), json))
        .isEqualTo(
            parse(
                "{'userName':'b','name':{'givenName':'B'},'emails':[{'value':'b@example.com'}]}"));
  }

  @ParameterizedTest
  @Tag("7643-2.1-4")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ",'USERNAME':'c'}",
        ",'name':{'givenName':'B','GivenName':'C'}}",
        ",'name':{'GivenName':'B'},'name.givenName':'C'}",
        ",'name.givenName':'B','NAME.givenName':'C'}",
        ",'" + CORE + ":userName':'c'}",
        ",'"
            + ENTERPRISE
            + "':{'department':'x'},'URN:ietf:params:scim:schemas:extension:"
            + "enterprise:2.0:user':{'department':'y'}}",
        ",'department':'x','" + ENTERPRISE + "':{'department':'y'}}"
      })
  void anAttributeTwiceIsRefused(String rest) {
    assertRefused(ReadPolicy.tolerant(), HEAD + rest, ScimType.INVALID_SYNTAX, "twice");
  }

  @ParameterizedTest
  @Tag("7643-2-1")
  @Tag("7643-3-6")
  @Tag("7643-3.3-2")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ",'name.givenName':'B'} | {'userName':'b','name':{'givenName':'B'}} | DOTTED_KEY",
        ",'name.givenName':'B','name':{'familyName':'J'}} "
            + "| {'userName':'b','name':{'familyName':'J','givenName':'B'}} | DOTTED_KEY",
        ",'" + CORE + ":title':'T'} | {'userName':'b','title':'T'} | DOTTED_KEY",
        ",'" + CORE + "':{'title':'T'}} | {'userName':'b','title':'T'} | DOTTED_KEY",
        ",'"
            + LICENSES
            + ":licenses.chart':true,'"
            + LICENSES
            + ":licenses.spark':false}"
            + "| {'userName':'b','"
            + LICENSES
            + "':{'licenses':{'chart':true,'spark':false}}}"
            + "| DOTTED_KEY,DOTTED_KEY,UNLISTED_EXTENSION",
        ",'"
            + ENTERPRISE
            + ".department':'D'}"
            + "| {'userName':'b','"
            + ENTERPRISE
            + "':{'department':'D'}}"
            + "| DOT_AFTER_SCHEMA,DOTTED_KEY,UNLISTED_EXTENSION",
        ",'department':'D'} | {'userName':'b','"
            + ENTERPRISE
            + "':{'department':'D'}}"
            + "| BARE_EXTENSION_ATTRIBUTE,UNLISTED_EXTENSION",
        ",'manager':'26'} | {'userName':'b','"
            + ENTERPRISE
            + "':{'manager':{'value':'26'}}}"
            + "| BARE_EXTENSION_ATTRIBUTE,UNLISTED_EXTENSION,STRING_FOR_COMPLEX",
        ",'manager.value':'26'} | {'userName':'b','"
            + ENTERPRISE
            + "':{'manager':{'value':'26'}}}"
            + "| BARE_EXTENSION_ATTRIBUTE,DOTTED_KEY,UNLISTED_EXTENSION",
        ",'nope':1} | {'userName':'b'} | UNKNOWN_ATTRIBUTE",
        ",'urn:example:unknown':{'a':1}} | {'userName':'b'} | UNKNOWN_ATTRIBUTE",
        ",'emails.value':'x'} | {'userName':'b'} | UNKNOWN_ATTRIBUTE",
        ",'active':'True'} | {'userName':'b','active':true} | STRING_FOR_BOOLEAN",
        ",'title':''} | {'userName':'b'} | EMPTY_STRING_UNASSIGNS",
        ",'" + ENTERPRISE + "':''} | {'userName':'b'} | EMPTY_STRING_UNASSIGNS"
      })
  void whatClientsSendIsPutRight(String rest, String expected, String repairs) {
    assertThat(body(ReadPolicy.tolerant(), HEAD + rest)).isEqualTo(parse(expected));
    assertThat(String.join(",", fired)).isEqualTo(repairs);
  }

  @ParameterizedTest
  @Tag("7643-2-1")
  @Tag("7643-3-6")
  @Tag("7643-3.3-2")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ",'name.givenName':'B'} | INVALID_SYNTAX",
        ",'" + CORE + ":title':'T'} | INVALID_SYNTAX",
        ",'" + CORE + "':{'title':'T'}} | INVALID_SYNTAX",
        ",'" + ENTERPRISE + ".department':'D'} | INVALID_SYNTAX",
        ",'" + ENTERPRISE + "':{'department':'D'}} | INVALID_SYNTAX",
        ",'department':'D'} | INVALID_SYNTAX",
        ",'nope':1} | INVALID_SYNTAX",
        ",'active':'True'} | INVALID_VALUE",
        ",'" + ENTERPRISE + "':''} | INVALID_VALUE"
      })
  void withoutRepairsItIsRefused(String rest, ScimType scimType) {
    assertRefused(ReadPolicy.strict(), HEAD + rest, scimType, "");
    assertThat(fired).isEmpty();
  }

  @ParameterizedTest
  @Tag("7643-2.1-1")
  @Tag("7643-3-2")
  @Tag("7643-3.3-1")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'userName':'b'} | MISSING_SCHEMAS",
        "{'schemas':null,'userName':'b'} | MISSING_SCHEMAS",
        "{'schemas':[],'userName':'b'} | MISSING_SCHEMAS",
        "{'schemas':['" + ENTERPRISE + "'],'userName':'b'} | MISSING_SCHEMAS",
        "{'schemas':['" + CORE + "','urn:x:unknown'],'userName':'b'} | UNKNOWN_SCHEMA_URI",
        "{'schemas':['" + CORE + "','userName'],'userName':'b'} | UNKNOWN_SCHEMA_URI",
        "{'schemas':['"
            + CORE
            + "','urn:ietf:params:scim:schemas:extension:enterprise:2.0User'],"
            + "'userName':'b'} | UNKNOWN_SCHEMA_URI"
      })
  void schemasThatDoNotFitAreRepairedOrRefused(String json, String repair) {
    assertThat(body(ReadPolicy.tolerant(), json)).isEqualTo(parse("{'userName':'b'}"));
    assertThat(fired).containsExactly(repair);
    assertRefused(ReadPolicy.strict(), json, ScimType.INVALID_SYNTAX, "schemas");
  }

  @Test
  @Tag("7643-3-7")
  void anExtensionThatIsListedAndEmptyIsLeftOut() {
    String listed = HEAD.replace("']", "','" + ENTERPRISE + "']");
    for (String rest :
        List.of("}", ",'" + ENTERPRISE + "':{}}", ",'" + ENTERPRISE + "':{'division':null}}")) {
      Resource resource = read(ReadPolicy.strict(), listed + rest).resource();
      assertThat(resource.schemas()).containsExactly(CORE);
    }
    assertThat(fired).isEmpty();
  }

  @Test
  @Tag("7643-3-3")
  @Tag("7643-3-4")
  void orderAndRepetitionInSchemasDoNotMatter() {
    String json = "{'userName':'b','schemas':['" + ENTERPRISE + "','" + CORE + "','" + CORE + "']}";
    assertThat(body(ReadPolicy.strict(), json)).isEqualTo(parse("{'userName':'b'}"));
  }

  @Test
  @Tag("7643-2.3.8-1")
  void orderOfMembersDoesNotMatter() {
    String name = "'name':{'givenName':'B','familyName':'J'}";
    String emails = "'emails':[{'type':'work','value':'b@example.com'}]";
    ScimObject one = body(ReadPolicy.strict(), HEAD + "," + name + "," + emails + "}");
    ScimObject other =
        body(
            ReadPolicy.strict(),
            "{'emails':[{'value':'b@example.com','type':'work'}],"
                + "'name':{'familyName':'J','givenName':'B'},"
                + HEAD.substring(1)
                + "}");
    assertThat(other).isEqualTo(one);
  }

  @Test
  @Tag("7643-3.1-13")
  @Tag("7643-7-9")
  @Tag("7644-3.1-4")
  @Tag("7644-3.3-1")
  @Tag("7644-3.5.1-6")
  void readOnlyAttributesAreDroppedAndReportedUnderEveryPolicy() {
    String json = HEAD + ",'id':'1','meta':{'created':'never'},'groups':[{'value':'g'}]}";
    for (ReadPolicy policy : List.of(ReadPolicy.strict(), ReadPolicy.tolerant())) {
      fired.clear();
      assertThat(body(policy, json)).isEqualTo(parse("{'userName':'b'}"));
      assertThat(fired).hasSize(3).containsOnly("READ_ONLY_IN_VALUE");
    }
  }

  @Test
  @Tag("7644-3.3-3")
  @Tag("7643-2.5-1")
  void nullAndEmptyArraysLeaveAttributesOut() {
    String json = HEAD + ",'title':null,'emails':[],'name':{},'externalId':null}";
    assertThat(body(ReadPolicy.strict(), json)).isEqualTo(parse("{'userName':'b'}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{}", "{'userName':null}", "{'userName':''}", "{'emails':[]}"})
  @Tag("7644-3.3-8")
  void requiredAttributesMustBeThere(String json) {
    assertRefused(ReadPolicy.tolerant(), json, ScimType.INVALID_VALUE, "userName is required");
  }

  @Test
  @Tag("7643-6-3")
  @Tag("7644-3.3-12")
  void requiredExtensionsAndWhatTheyRequireMustBeThere() {
    Schema badge =
        Schema.of(
            "urn:x:badge",
            "Badge",
            Attribute.string("number").required().build(),
            Attribute.complex("door", Attribute.string("key").required().build())
                .multiValued()
                .build());
    ResourceType type = ResourceTypes.user().withRequired(badge);
    assertRefused(type, HEAD + "}", "urn:x:badge is required");
    assertRefused(type, HEAD + ",'urn:x:badge':{'door':[{'key':'k'}]}}", "urn:x:badge:number is");
    String door = ",'urn:x:badge':{'number':'1','door':[{'key':'k'},{'key':null,'extra':1}]}}";
    assertThat(reader(type).read(parse(HEAD + door), (r, w) -> {}).resource().schemas())
        .contains("urn:x:badge");
  }

  @Test
  void requiredSubAttributesOfValuesThatAreThereMustBeThere() {
    Attribute door =
        Attribute.complex(
                "door",
                Attribute.string("key").required().build(),
                Attribute.string("place").build())
            .build();
    ResourceType type = ResourceTypes.user().with(Schema.of("urn:x:badge", "Badge", door));
    assertRefused(type, HEAD + ",'urn:x:badge':{'door':{'place':'p'}}}", "urn:x:badge:door.key is");
    assertThat(reader(type).read(parse(HEAD + "}"), (r, w) -> {}).password()).isNull();
  }

  @Test
  void thePasswordComesApart() {
    ReadResult result = read(ReadPolicy.strict(), HEAD + ",'password':'t1meMa$heen'}");
    assertThat(result.password()).isEqualTo(ScimSecret.of("t1meMa$heen"));
    assertThat(result.resource().body()).isEqualTo(parse("{'userName':'b'}"));
    assertThat(result.toString()).doesNotContain("t1meMa");
  }

  @Test
  void errorsNameAttributesAndNeverRepeatInput() {
    for (String rest :
        List.of(
            ",'s3cret':1}",
            ",'active':'s3cret'}",
            ",'urn:s3cret:x':{}}",
            ",'name':'s3cret'}",
            ",'" + ENTERPRISE + "':'s3cret'}")) {
      assertThatThrownBy(() -> read(ReadPolicy.strict(), HEAD + rest))
          .isInstanceOf(ValueException.class)
          .message()
          .doesNotContain("s3cret");
    }
  }

  private void assertRefused(ReadPolicy policy, String json, ScimType type, String message) {
    fired.clear();
    assertThatThrownBy(() -> read(policy, json))
        .isInstanceOfSatisfying(ValueException.class, e -> assertThat(e.scimType()).isEqualTo(type))
        .hasMessageContaining(message);
  }

  private static void assertRefused(ResourceType type, String json, String message) {
    assertThatThrownBy(() -> reader(type).read(parse(json), (r, w) -> {}))
        .isInstanceOfSatisfying(
            ValueException.class, e -> assertThat(e.scimType()).isEqualTo(ScimType.INVALID_VALUE))
        .hasMessageContaining(message);
  }

  private static ResourceReader reader(ResourceType type) {
    return ResourceReader.of(type, ReadPolicy.tolerant());
  }

  private ScimObject body(ReadPolicy policy, String json) {
    fired.clear();
    return read(policy, json).resource().body();
  }

  private ReadResult read(ReadPolicy policy, String json) {
    return ResourceReader.of(USER, policy)
        .read(parse(json), (repair, where) -> fired.add(repair.name()));
  }

  private static ScimObject parse(String json) {
    byte[] text = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return ScimJson.read(text, JsonLimits.defaults());
  }
}
