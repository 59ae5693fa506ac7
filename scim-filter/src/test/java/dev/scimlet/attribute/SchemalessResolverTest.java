package dev.scimlet.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §2.1: names without a schema")
class SchemalessResolverTest {

  private static final AttributeResolver RESOLVER = AttributeResolver.schemaless();

  @ParameterizedTest
  @CsvSource({
    "userName,",
    "name.givenName,",
    "$ref,",
    "a0-_$9Zz,",
    "urn:example:2.0:User:name.givenName, urn:example:2.0:User",
    "a:b, a"
  })
  void wellFormedNameIsFoundAsItIsWritten(String name, String schema) {
    ResolvedAttribute resolved = RESOLVER.resolve(name).orElseThrow();

    assertThat(resolved.path()).hasToString(name);
    assertThat(resolved.path().schema()).isEqualTo(schema);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "a.", ".a", ":a", "a:", "9a", "-a", "$", "$9", "a b", "a.b.c", "a/", "a@", "a{"
      })
  void anythingElseIsNoName(String name) {
    assertThat(RESOLVER.resolve(name)).isEmpty();
  }

  @Test
  @DisplayName("RFC 7643 §2.2: characteristics that nobody states have their defaults")
  void attributeHasTheDefaultCharacteristics() {
    AttributeDescriptor leaf = RESOLVER.resolve("name.givenName").orElseThrow().leaf();

    assertThat(leaf.name()).isEqualTo("givenName");
    assertThat(leaf.type()).isEqualTo(AttributeType.STRING);
    assertThat(leaf.multiValued()).isFalse();
    assertThat(leaf.required()).isFalse();
    assertThat(leaf.caseExact()).isFalse();
    assertThat(leaf.mutability()).isEqualTo(Mutability.READ_WRITE);
    assertThat(leaf.returned()).isEqualTo(Returned.DEFAULT);
    assertThat(leaf.uniqueness()).isEqualTo(Uniqueness.NONE);
    assertThat(leaf.canonicalValues()).isEmpty();
  }
}
