package dev.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Preparation;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.Uniqueness;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Attribute definitions, RFC 7643 sections 2.1 to 2.3 and 7")
class AttributeTest {

  @Test
  @Tag("7643-2.2-1")
  void defaultsAreThoseOfSection22() {
    Attribute attribute = Attribute.string("a").build();
    assertThat(attribute)
        .isEqualTo(
            new Attribute(
                "a",
                AttributeType.STRING,
                false,
                "",
                false,
                List.of(),
                false,
                false,
                Preparation.NONE,
                Mutability.READ_WRITE,
                Returned.DEFAULT,
                Uniqueness.NONE,
                List.of(),
                List.of()));
  }

  @ParameterizedTest
  @Tag("7643-2.1-2")
  @ValueSource(strings = {"", "1abc", "a b", "a.b", "a:b", "é", "$", "_a", "a\u0000"})
  void malformedNamesAreRefused(String name) {
    assertThatThrownBy(Attribute.string(name)::build).isInstanceOf(SchemaException.class);
  }

  @ParameterizedTest
  @Tag("7643-2.1-2")
  @ValueSource(strings = {"a", "A1-_$", "$ref"})
  void namesOfSection21AreTaken(String name) {
    assertThat(Attribute.string(name).build().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @Tag("7643-1.2-1")
  @EnumSource(value = AttributeType.class, mode = EnumSource.Mode.EXCLUDE, names = "COMPLEX")
  void simpleAttributesHaveNoSubAttributes(AttributeType type) {
    AttributeBuilder builder = Attribute.builder("simple", type).subAttributes(List.of(text("x")));
    assertThatThrownBy(builder::build)
        .hasMessageContaining("Attribute simple")
        .hasMessageContaining("sub-attributes");
  }

  @Test
  @Tag("7643-2.3.8-2")
  void complexInsideComplexIsRefused() {
    Attribute inner = Attribute.complex("inner", text("x")).build();
    assertThatThrownBy(Attribute.complex("outer", inner)::build)
        .hasMessage("Attribute outer has the complex sub-attribute inner; only one level may.");
  }

  @Test
  void subAttributesThatDifferInCaseAreRefused() {
    assertThatThrownBy(Attribute.complex("c", text("x"), text("X"))::build)
        .hasMessage("Attribute c has two attributes named X.");
  }

  @Test
  void canonicalValuesOfComplexAttributesAreRefused() {
    assertThatThrownBy(Attribute.complex("c", text("x")).canonicalValues("y")::build)
        .hasMessageContaining("Attribute c")
        .hasMessageContaining("canonicalValues");
  }

  @Test
  @Tag("7643-7-19")
  void referenceTypesAreForReferences() {
    assertThatThrownBy(Attribute.string("s").referenceTypes("User")::build)
        .hasMessage("Attribute s has referenceTypes and is no reference.");
  }

  @Test
  @Tag("7643-7-19")
  void referenceTypesNameTypesOrWords() {
    assertThat(Attribute.reference("r", "User", "external", "uri").build().referenceTypes())
        .containsExactly("User", "external", "uri");
    assertThatThrownBy(Attribute.reference("r", "a user")::build)
        .hasMessageContaining("Attribute r")
        .hasMessageContaining("reference type");
  }

  @ParameterizedTest
  @EnumSource(
      value = AttributeType.class,
      names = {"BOOLEAN", "DECIMAL", "INTEGER", "DATE_TIME", "BINARY"})
  void canonicalValuesAreForTexts(AttributeType type) {
    assertThatThrownBy(Attribute.builder("a", type).canonicalValues("1")::build)
        .hasMessage("Attribute a is of type " + type.rfcName() + ", which has no canonicalValues.");
  }

  @Test
  void canonicalValuesThatAreEqualAreRefused() {
    assertThatThrownBy(Attribute.string("a").canonicalValues("work", "Work")::build)
        .hasMessage("Attribute a has two canonicalValues that are equal: Work.");
    assertThat(Attribute.string("a").caseExact().canonicalValues("work", "Work").build())
        .isNotNull();
  }

  @Test
  void canonicalValuesOnlyNeedsSome() {
    assertThatThrownBy(Attribute.string("a").canonicalValuesOnly()::build)
        .hasMessage("Attribute a takes canonicalValues only and has none.");
    assertThat(
            Attribute.string("a")
                .canonicalValues("x")
                .canonicalValuesOnly()
                .build()
                .canonicalValuesOnly())
        .isTrue();
  }

  @Test
  @Tag("7643-7-4")
  void complexAttributesWithoutSubAttributesAreRefused() {
    assertThatThrownBy(Attribute.complex("c")::build)
        .hasMessage("Attribute c is complex and has no sub-attributes.");
  }

  @Test
  @Tag("7643-2.4-1")
  void defaultSubAttributesKeepTheirTypes() {
    assertThatThrownBy(Attribute.complex("c", text("primary"))::build)
        .hasMessage("Attribute c has a sub-attribute primary that is no boolean.");
    assertThatThrownBy(Attribute.complex("c", text("$ref"))::build)
        .hasMessage("Attribute c has a sub-attribute $ref that is no reference.");
  }

  @Test
  void preparationIsForOneType() {
    AttributeBuilder number =
        Attribute.builder("n", AttributeType.INTEGER).preparation(Preparation.USERNAME);
    assertThatThrownBy(number::build)
        .hasMessage("Attribute n is prepared as a string and is none.");
    assertThatThrownBy(Attribute.string("c").preparation(Preparation.CERTIFICATE)::build)
        .hasMessage("Attribute c is prepared as a binary and is none.");
  }

  @Test
  @Tag("7643-7-11")
  void writeOnlyAttributesAreNeverReturned() {
    assertThatThrownBy(Attribute.string("pin").mutability(Mutability.WRITE_ONLY)::build)
        .hasMessageContaining("Attribute pin is writeOnly");
    assertThat(Attribute.string("pin").writeOnly().build().returned()).isEqualTo(Returned.NEVER);
  }

  @ParameterizedTest
  @Tag("7643-2.3.6-2")
  @Tag("7643-2.3.8-3")
  @EnumSource(
      value = AttributeType.class,
      names = {"BOOLEAN", "BINARY", "COMPLEX"})
  void someTypesHaveNoUniqueness(AttributeType type) {
    assertThatThrownBy(Attribute.builder("a", type).uniqueness(Uniqueness.SERVER)::build)
        .hasMessageContaining("no uniqueness");
  }

  @Test
  @Tag("7643-2.3.6-2")
  @Tag("7643-2.3.7-5")
  void referencesAndBinariesAreAlwaysExact() {
    assertThat(Attribute.reference("r").build().caseExact()).isTrue();
    assertThat(Attribute.builder("b", AttributeType.BINARY).build().caseExact()).isTrue();
    assertThat(Attribute.builder("n", AttributeType.INTEGER).caseExact().build().caseExact())
        .isFalse();
  }

  @Test
  void subAttributesAreFoundInAnyCase() {
    Attribute name = Attribute.complex("name", text("givenName")).build();
    assertThat(name.subAttribute("GIVENNAME")).isNotNull();
    assertThat(name.subAttribute("given")).isNull();
  }

  @Test
  void aBuilderStartsFromAnAttribute() {
    for (Attribute attribute : Schemas.user().attributes()) {
      assertThat(attribute.toBuilder().build()).isEqualTo(attribute);
    }
  }

  private static Attribute text(String name) {
    return Attribute.string(name).build();
  }
}
