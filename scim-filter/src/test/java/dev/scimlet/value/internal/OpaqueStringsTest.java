package dev.scimlet.value.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocks.xmpp.precis.PrecisProfiles;

@DisplayName("RFC 8265 §4.2: the characters of passwords")
class OpaqueStringsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          correct horse battery staple | correct horse battery staple
          Correct Horse                | Correct Horse
          \u03c0\u00df\u00e5           | \u03c0\u00df\u00e5
          Jack of \u2666s              | Jack of \u2666s
          foo\u1680bar                 | foo bar
          foo\u00a0bar                 | foo bar
          e\u0301                      | \u00e9
          \uff21                       | \uff21
          """)
  void passwordIsPrepared(String given, String expected) {
    assertThat(OpaqueStrings.isHarmful(given)).isFalse();
    assertThat(OpaqueStrings.isConformant(given)).isTrue();
    assertThat(OpaqueStrings.enforce(given)).isEqualTo(expected);
    assertThat(PrecisProfiles.OPAQUE_STRING.enforce(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\tb", "\u0000", "a\u0085"})
  void emptyPasswordAndControlCharactersAreHarmful(String password) {
    assertThat(OpaqueStrings.isHarmful(password)).isTrue();
  }

  @Test
  void controlCharactersAreTheHarmfulOnesAmongAscii() {
    for (char c = 0; c < 0x80; c++) {
      assertThat(OpaqueStrings.isHarmful("a" + c + "b")).isEqualTo(Character.isISOControl(c));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u200bb", "\ue000", "a\u00ad", "\u1100", "a\u200db"})
  void charactersThatAreNotSeenAreNotConformant(String password) {
    assertThat(OpaqueStrings.isHarmful(password)).isFalse();
    assertThat(OpaqueStrings.isConformant(password)).isFalse();
  }

  /** The other one lets variation selectors pass, and marks that need a context without one. */
  @Test
  void everyCodePointIsPreparedAsAnotherImplementationDoes() {
    List<String> differences =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(OpaqueStringsTest::isComparable)
            .mapToObj(Character::toString)
            .filter(password -> !ours(password).equals(enforced(password)))
            .map(password -> "U+%04X".formatted(password.codePointAt(0)))
            .toList();
    assertThat(differences).isEmpty();
  }

  private static boolean isComparable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default ->
          PrecisClass.of(codePoint) != PrecisClass.CONTEXT
              && !UsernamesTest.isVariationSelector(codePoint);
    };
  }

  private static String ours(String password) {
    return OpaqueStrings.isConformant(password) ? OpaqueStrings.enforce(password) : "refused";
  }

  private static String enforced(String password) {
    try {
      return PrecisProfiles.OPAQUE_STRING.enforce(password);
    } catch (RuntimeException e) {
      return "refused";
    }
  }
}
