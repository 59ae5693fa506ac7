package dev.scimlet.filter;

import static dev.scimlet.testing.TestUsers.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.testing.TestAttribute;
import dev.scimlet.testing.TestSchemas;
import dev.scimlet.testing.TestUsers;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("FilterMatcher, RFC 7644 section 3.4.2.2")
class FilterMatcherTest {

  private static final ScimObject BABS = TestUsers.babs();

  @Test
  @Tag("7643-7-6")
  @Tag("7644-3.4.2.2-8")
  @Tag("7644-3.4.2.2-22")
  void stringsIgnoreCaseUnlessTheSchemaSaysOtherwise() {
    assertThat(matches("title eq \"TOUR GUIDE\"")).isTrue();
    assertThat(matches("title co \"R G\"")).isTrue();
    assertThat(matches("title sw \"tOUR\"")).isTrue();
    assertThat(matches("title ew \"GUIDE\"")).isTrue();
    assertThat(matches("title ew \"a very long Tour Guide\"")).isFalse();
    assertThat(matches("externalId sw \"ext\"")).isFalse();
    assertThat(matches("externalId co \"t-\" and externalId ew \"1\"")).isTrue();
    assertThat(matches("meta.location sw \"HTTPS\"")).isFalse();
  }

  @Test
  @Tag("7643-7-6")
  void caseExactStringsAreComparedAsTheyAre() {
    assertThat(matches("externalId sw \"Ext\" and externalId co \"xt-\"")).isTrue();
    assertThat(matches("externalId gt \"Ext-0\" and externalId lt \"Ext-2\"")).isTrue();
    assertThat(matches("externalId gt \"Ext-1\" or externalId lt \"Ext-1\"")).isFalse();
    assertThat(matches("externalId co \"ext\" or externalId ew \"-2\"")).isFalse();
  }

  @Test
  void foldsBeyondAscii() {
    ScimObject user = BABS.with("title", ScimString.of("STRASSENKÜNSTLER \u0130"));
    assertThat(matches("title sw \"straßenkünst\"", user)).isTrue();
    assertThat(matches("title co \"ßenKu\u0308n\"", user)).isTrue();
    assertThat(matches("title ew \"i\"", user)).isFalse();
    assertThat(matches("title gt \"STRASSENk\"", user)).isTrue();
    assertThat(matches("title eq \"strassenkünstler i\u0307\"", user)).isTrue();
  }

  @Test
  void lettersAtTheEndsOfTheAlphabetIgnoreCaseToo() {
    ScimObject user = BABS.with("title", ScimString.of("AZ[`@"));
    assertThat(matches("title sw \"az\" and title co \"aZ[\" and title ew \"z[`@\"", user))
        .isTrue();
    assertThat(matches("title co \"{\" or title co \"``\" or title ew \"`\"", user)).isFalse();
  }

  @Test
  void textBeyondAsciiThatDoesNotHoldTheLiteralDoesNotMatch() {
    ScimObject user = BABS.with("title", ScimString.of("Künstler"));
    assertThat(matches("title co \"kunst\" or title sw \"ünst\" or title ew \"künst\"", user))
        .isFalse();
  }

  @Test
  @Tag("7644-3.4.2.2-8")
  void emptyTextIsPartOfEveryText() {
    assertThat(matches("title co \"\" and title sw \"\" and title ew \"\"")).isTrue();
    assertThat(matches("nickName co \"\"")).isFalse();
    assertThat(matches("title eq \"\"")).isFalse();
  }

  @Test
  @Tag("7644-3.4.2.2-11")
  void ordersTextByCodePoint() {
    ScimObject user = BABS.with("title", ScimString.of("\uD83D\uDE00"));
    assertThat(matches("title gt \"\uFF5E\"", user)).isTrue();
    assertThat(matches("title ge \"\uD83D\uDE00\" and title le \"\uD83D\uDE00\"", user)).isTrue();
    assertThat(matches("title lt \"\uD83D\uDE00\"", user)).isFalse();
  }

  @Test
  @Tag("7644-3.4.2.2-6")
  @Tag("7644-3.4.2.2-7")
  @Tag("7644-3.4.2.2-11")
  void numbersCompareByValue() {
    ScimObject user = sample("points", new ScimNumber(new BigDecimal("1.50")));
    for (String term :
        new String[] {"eq 1.5", "ne 1.51", "gt 1.4999", "ge 150e-2", "lt 2", "le 1.5e0"}) {
      assertThat(matches(TestSchemas.SAMPLE_URI + ":points " + term, user)).as(term).isTrue();
    }
    assertThat(matches(TestSchemas.SAMPLE_URI + ":points gt 1E+400", user)).isFalse();
  }

  @Test
  void hugeStoredNumbersAreNoTrouble() {
    ScimObject user = sample("points", new ScimNumber(new BigDecimal("1e999999999")));
    assertThat(matches(TestSchemas.SAMPLE_URI + ":points gt 1E400", user)).isTrue();
    assertThat(matches(TestSchemas.SAMPLE_URI + ":points eq 0", user)).isFalse();
  }

  @Test
  @Tag("7644-3.4.2.2-6")
  @Tag("7644-3.4.2.2-11")
  void datesCompareAsInstants() {
    assertThat(matches("meta.created eq \"2010-01-23T05:56:22.0000000+01:00\"")).isTrue();
    assertThat(matches("meta.created eq \"2010-01-23T04:56:22\"")).isTrue();
    assertThat(matches("meta.created lt \"2010-01-23T04:56:22.0001Z\"")).isTrue();
    assertThat(matches("meta.created ne \"2010-01-23T04:56:22Z\"")).isFalse();
  }

  @Test
  @Tag("7644-3.4.2.2-6")
  void binariesCompareByOctets() {
    String path = TestSchemas.SAMPLE_URI + ":fingerprint";
    ScimObject user = sample("fingerprint", ScimString.of("-_8="));
    assertThat(matches(path + " eq \"+/8=\"", user)).isTrue();
    assertThat(matches(path + " eq \"+/8\"", user)).isTrue();
    assertThat(matches(path + " eq \"AA==\"", user)).isFalse();
    assertThat(matches(path + " ne \"AA==\"", user)).isTrue();
    assertThat(matches(path + " eq \"not base64\"", user)).isFalse();
    assertThat(matches(path + " eq \"?\"", sample("fingerprint", ScimString.of("?")))).isTrue();
  }

  @Test
  @Tag("7644-3.4.2.2-6")
  @Tag("7644-3.4.2.2-7")
  void booleansHaveNoDefaultOutsideValuePaths() {
    ScimObject nobody = BABS.without("active");
    assertThat(matches("active eq false", nobody)).isFalse();
    assertThat(matches("active ne true", nobody)).isTrue();
    assertThat(matches("emails.primary eq false")).isFalse();
  }

  @Test
  @Tag("7643-2.4-3")
  void absentPrimaryIsFalseInValuePaths() {
    assertThat(matches("emails[type eq \"home\" and primary eq false]")).isTrue();
    assertThat(matches("emails[type eq \"home\" and primary ne true]")).isTrue();
    assertThat(matches("emails[type eq \"home\" and primary ne false]")).isFalse();
    assertThat(matches("emails[type eq \"home\" and primary pr]")).isFalse();
    assertThat(matches("emails[type eq \"home\" and primary eq null]")).isTrue();
  }

  @Test
  @Tag("7644-3.4.2.2-17")
  void multiValuedAttributesMatchWhenAnyValueDoes() {
    assertThat(matches("emails ew \"jensen.org\"")).isTrue();
    assertThat(matches("emails.type ne \"work\"")).isTrue();
    assertThat(matches("not (emails.type eq \"work\")")).isFalse();
    ScimObject one =
        BABS.with(
            "emails", ScimArray.of(object("value", "x", "type", "work"), object("value", "y")));
    assertThat(matches("emails.type ne \"work\"", one)).isFalse();
    assertThat(matches("emails[type ne \"work\"]", one)).isTrue();
    assertThat(matches("emails.type eq null", one)).isFalse();
    assertThat(matches("ims.type ne \"work\"", one)).isTrue();
  }

  @Test
  @Tag("7644-3.4.2.2-13")
  void simpleMultiValuedAttributesHaveValues() {
    ScimObject user = sample("tags", ScimArray.of(ScimString.of("Red"), ScimString.of("blue")));
    String path = TestSchemas.SAMPLE_URI + ":tags";
    assertThat(matches(path + " eq \"red\"", user)).isTrue();
    assertThat(matches(path + "[value sw \"b\" and not (value eq \"red\")]", user)).isTrue();
    assertThat(matches(path + "[value eq \"red\" and value eq \"blue\"]", user)).isFalse();
    assertThat(matches(path + " pr", sample("tags", ScimArray.of()))).isFalse();
  }

  @Test
  @Tag("7644-3.4.2.2-9")
  void presenceNeedsContent() {
    assertThat(matches("name pr")).isTrue();
    assertThat(matches("name pr", BABS.with("name", ScimObject.empty()))).isFalse();
    assertThat(matches("emails pr", BABS.with("emails", ScimArray.of()))).isFalse();
    assertThat(matches("emails pr", BABS.with("emails", ScimArray.of(ScimObject.empty()))))
        .isFalse();
    assertThat(matches("emails eq null", BABS.with("emails", ScimArray.of()))).isTrue();
    assertThat(matches("name ne null")).isTrue();
    ScimObject empty = BABS.with("nickName", ScimString.of(""));
    assertThat(matches("nickName pr", empty)).isFalse();
    assertThat(matches("nickName eq null", empty)).isTrue();
    assertThat(matches("nickName eq \"\"", empty)).isTrue();
    assertThat(matches("emails pr", BABS.with("emails", ScimArray.of(ScimString.of("")))))
        .isFalse();
    assertThat(matches("active pr", BABS.with("active", ScimBoolean.FALSE))).isTrue();
    assertThat(matches(TestSchemas.SAMPLE_URI + ":points pr", sample("points", ScimNumber.of(0))))
        .isTrue();
  }

  @Test
  void extensionsAreContainersOfTheirOwn() {
    String enterprise = TestSchemas.ENTERPRISE_URI;
    assertThat(matches(enterprise + " pr")).isTrue();
    assertThat(matches(enterprise + " eq null")).isFalse();
    assertThat(matches(enterprise + ":manager eq \"26118915\"")).isTrue();
    assertThat(matches(enterprise + ":manager[displayName co \"smith\"]")).isTrue();
    ScimObject without = BABS.without(enterprise);
    assertThat(matches(enterprise + " pr", without)).isFalse();
    assertThat(matches(enterprise + ":manager pr", without)).isFalse();
    assertThat(matches(enterprise + ":employeeNumber ne \"1\"", without)).isTrue();
  }

  @Test
  void valuesOfAnotherTypeMeetNoComparison() {
    ScimValue[] odd = {
      ScimNumber.of(5),
      ScimBoolean.TRUE,
      object("created", "soon").with("value", ScimNumber.of(5)).with("type", ScimBoolean.TRUE),
      ScimArray.of(ScimNumber.of(1), ScimArray.of(ScimArray.of(ScimString.of("a"))))
    };
    for (ScimValue value : odd) {
      ScimObject user = BABS.with("title", value).with("meta", value).with("emails", value);
      for (String term :
          new String[] {
            "title eq \"a\"",
            "title ne \"a\"",
            "title co \"\"",
            "title gt \"\"",
            "meta.created ne \"2010-01-23T04:56:22Z\"",
            "emails.value ne \"a\"",
            "emails[type eq \"work\"]"
          }) {
        assertThat(matches(term, user)).as(term + " on " + value).isFalse();
      }
    }
    assertThat(matches("active ne true", BABS.with("active", ScimString.of("true")))).isFalse();
    ScimObject badDate = BABS.with("meta", object("created", "yesterday"));
    assertThat(matches("meta.created ne \"2010-01-23T04:56:22Z\"", badDate)).isFalse();
    assertThat(matches("meta.created pr", badDate)).isTrue();
  }

  @Test
  void secretsCountAsUnassigned() {
    ScimObject user = BABS.with("title", ScimSecret.of("x"));
    ScimObject nobody = BABS.without("title");
    for (String term :
        new String[] {"pr", "eq \"x\"", "ne \"x\"", "ne \"y\"", "co \"\"", "gt \"\"", "eq null"}) {
      assertThat(matches("title " + term, user))
          .as(term)
          .isEqualTo(matches("title " + term, nobody));
    }
    ScimArray secrets = ScimArray.of(ScimSecret.of("x"));
    assertThat(matches("emails[not (value eq \"x\")]", BABS.with("emails", secrets))).isFalse();
  }

  @Test
  @Tag("7644-3.4.2.1-4")
  void unknownAttributesHaveNoValueEvenIfOneIsStored() {
    FilterOptions options =
        FilterOptions.strict().withUnknownAttributes(UnknownAttributes.HAVE_NO_VALUE);
    ScimObject user = BABS.with("shoeSize", ScimNumber.of(42));
    for (String term :
        new String[] {
          "shoeSize pr",
          "shoeSize eq 42",
          "shoeSize gt 1",
          "shoeSize.unit pr",
          "shoeSize[a pr]",
          "shoeSize eq true",
          "shoeSize co \"4\"",
          "emails[shoeSize pr]",
          "emails.shoeSize pr"
        }) {
      Filter filter = Filters.parse(term, TestSchemas.user(), options);
      assertThat(FilterMatcher.compile(filter).matches(user)).as(term).isFalse();
    }
    Filter ne = Filters.parse("shoeSize ne 42", TestSchemas.user(), options);
    assertThat(FilterMatcher.compile(ne).matches(user)).isTrue();
    assertThat(Filters.isUnknown(((Filter.Comparison) ne).attribute())).isTrue();
    for (String term : new String[] {"a co 5", "a gt true", "a gt null", "a.b.c pr", "a..b pr"}) {
      assertThatThrownBy(() -> Filters.parse(term, TestSchemas.user(), options))
          .isInstanceOf(FilterException.class);
    }
  }

  @Test
  void matchesOneValue() {
    FilterMatcher matcher =
        FilterMatcher.compile(valueFilter("emails[type eq \"work\" and primary eq false]"));
    assertThat(matcher.matchesValue(object("type", "Work"))).isTrue();
    assertThat(matcher.matchesValue(object("type", "work").with("primary", ScimBoolean.TRUE)))
        .isFalse();
    assertThat(matcher.matchesValue(ScimString.of("work"))).isFalse();
    FilterMatcher simple = FilterMatcher.compile(valueFilter("schemas[value eq \"urn:x\"]"));
    assertThat(simple.matchesValue(ScimString.of("urn:x"))).isTrue();
    assertThat(simple.matchesValue(object("value", "urn:x"))).isTrue();
    assertThat(simple.matchesValue(ScimNumber.of(1))).isFalse();
  }

  @Test
  void filtersWithoutASchemaCompareByTheirLiterals() {
    AttributeResolver schemaless = AttributeResolver.schemaless();
    String text = "active eq true and visits gt 5 and emails[type eq \"work\"] and a.b co \"X\"";
    Filter filter = Filters.parse(text, schemaless, FilterOptions.strict());
    assertThat(Filters.print(filter)).isEqualTo(text);
    ScimObject resource =
        object("type", "none")
            .with("active", ScimBoolean.TRUE)
            .with("visits", ScimNumber.of(6))
            .with("emails", ScimArray.of(object("type", "work")))
            .with("a", object("b", "xyz"));
    assertThat(FilterMatcher.compile(filter).matches(resource)).isTrue();
    assertThat(FilterMatcher.compile(filter).matches(resource.without("visits"))).isFalse();
  }

  @Test
  void comparisonsThatCannotBeAreRefusedWhenCompiled() {
    AttributePath path = AttributePath.of("title");
    TestAttribute title = TestAttribute.string("title");
    for (ScimValue literal :
        new ScimValue[] {ScimBoolean.TRUE, ScimArray.of(), ScimObject.empty()}) {
      Filter filter = new Filter.Comparison(path, title, Operator.CO, literal);
      assertThatThrownBy(() -> FilterMatcher.compile(filter))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Filter valueFilter(String text) {
    return ((Filter.ValuePath) parse(text)).filter();
  }

  private static ScimObject sample(String name, ScimValue value) {
    return BABS.with(TestSchemas.SAMPLE_URI, ScimObject.of(name, value));
  }

  private static boolean matches(String text) {
    return matches(text, BABS);
  }

  private static boolean matches(String text, ScimObject user) {
    return FilterMatcher.compile(parse(text)).matches(user);
  }

  private static Filter parse(String text) {
    return Filters.parse(text, TestSchemas.user(), FilterOptions.strict());
  }
}
