package dev.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
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
                Mutability.READ_WRITE,
                Returned.DEFAULT,
                Uniqueness.NONE,
                List.of(),
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1abc", "a b", "a.b", "a:b", "é", "$", "_a", "a\u0000"})
  void malformedNamesAreRefused(String name) {
    assertThatThrownBy(Attribute.string(name)::build).isInstanceOf(SchemaException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A1-_$", "$ref"})
  void namesOfSection21AreTaken(String name) {
    assertThat(Attribute.string(name).build().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @EnumSource(value = AttributeType.class, mode = EnumSource.Mode.EXCLUDE, names = "COMPLEX")
  void simpleAttributesHaveNoSubAttributes(AttributeType type) {
    AttributeBuilder builder = Attribute.builder("simple", type).subAttributes(List.of(text("x")));
    assertThatThrownBy(builder::build)
        .hasMessageContaining("Attribute simple")
        .hasMessageContaining("sub-attributes");
  }

  @Test
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
  void referenceTypesAreForReferences() {
    assertThatThrownBy(Attribute.string("s").referenceTypes("User")::build)
        .hasMessage("Attribute s has referenceTypes and is no reference.");
  }

  @Test
  @Tag("7643-7-11")
  void writeOnlyAttributesAreNeverReturned() {
    assertThatThrownBy(Attribute.string("pin").mutability(Mutability.WRITE_ONLY)::build)
        .hasMessageContaining("Attribute pin is writeOnly");
    assertThat(Attribute.string("pin").writeOnly().build().returned()).isEqualTo(Returned.NEVER);
  }

  @ParameterizedTest
  @EnumSource(
      value = AttributeType.class,
      names = {"BOOLEAN", "BINARY", "COMPLEX"})
  void someTypesHaveNoUniqueness(AttributeType type) {
    assertThatThrownBy(Attribute.builder("a", type).uniqueness(Uniqueness.SERVER)::build)
        .hasMessageContaining("no uniqueness");
  }

  @Test
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
