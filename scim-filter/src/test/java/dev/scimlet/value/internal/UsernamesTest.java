package dev.scimlet.value.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocks.xmpp.precis.PrecisProfiles;

@DisplayName("RFC 8265 §3.3: the characters of user names")
class UsernamesTest {

  /**
   * Letters of many scripts and of both directions, digits, and what is not allowed. Without
   * joiners and marks that need a context, for which the other implementation has its own rules.
   */
  private static final int[] ALPHABET =
      ("aZ9@._ l\u03b1\u03c2\u00df\u05d0\u0627\u0660\u06f0\u06fd\u0640\u07fa"
              + "\u30a2\u3042\u4e00\uff21\uff66\uff9e\u3000\u0301\u094d\u1100\u00ad"
              + "\u2163\u00bd\u265a\ufb01\u01c5\u212a\u0130\u1e9e\u115f\ud83d\ude00\u05b0-+")
          .codePoints()
          .toArray();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bjensen@example.com",
        "juliet",
        "fussball",
        "fu\u00dfball",
        "\u03c0",
        "\u03a3\u03c2",
        "\uff42\uff4a\uff45\uff4e\uff53\uff45\uff4e",
        "l\u00b7l",
        "\u0375\u03b1",
        "\u05d0\u05d1",
        "\u0627\u0628\u0661",
        "\u0915\u094d\u200d\u0937",
        "\u30a2\u30fb\u30a2"
      })
  void letterOfAnyScriptIsConformant(String name) {
    assertThat(Usernames.isHarmful(name)).isFalse();
    assertThat(Usernames.isConformant(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo bar",
        "henry\u2163",
        "\u265a",
        "\ufb01n",
        "a\u00b7b",
        "\u0375a",
        "a\u200db",
        "\u05d0a",
        "a\u05d0",
        "1\u05d0",
        "\u0627\u0660\u06f0",
        "a\u30fbb",
        "soft\u00adhyphen",
        "\u1100"
      })
  void characterOutsideTheProfileIsNotHarmfulAndNotConformant(String name) {
    assertThat(Usernames.isHarmful(name)).isFalse();
    assertThat(Usernames.isConformant(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0\u3000",
        "a\tb",
        "a\u0085",
        "a\u007f",
        "\ue000",
        "a\u0378",
        "\u200ea",
        "a\u200f",
        "a\u202eb",
        "\u2066a\u2069",
        "\u061ca"
      })
  void whatCannotBeSeenOrTurnsTheDirectionIsHarmful(String name) {
    assertThat(Usernames.isHarmful(name)).isTrue();
  }

  @Test
  void controlCharactersAreTheHarmfulOnesAmongAscii() {
    for (char c = 0; c < 0x80; c++) {
      assertThat(Usernames.isHarmful("a" + c + "b")).isEqualTo(Character.isISOControl(c));
    }
  }

  /** The other one lets variation selectors pass, which RFC 8264 section 9.13 disallows. */
  @Test
  void everyCodePointIsJudgedAsAnotherImplementationDoes() {
    List<String> differences =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(UsernamesTest::isComparable)
            .mapToObj(Character::toString)
            .filter(name -> Usernames.isConformant(name) != isTaken(name))
            .map(UsernamesTest::codePoints)
            .toList();
    assertThat(differences).isEmpty();
  }

  @Test
  void randomNameIsJudgedAsAnotherImplementationDoes() {
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(4); length > 0; length--) {
        text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
      }
      String name = text.toString();
      assertThat(Usernames.isConformant(name)).as(codePoints(name)).isEqualTo(isTaken(name));
    }
  }

  private static String codePoints(String text) {
    return text.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
  }

  private static boolean isComparable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> !isVariationSelector(codePoint);
    };
  }

  /** U+180F came with Unicode 14; those that were there before are judged alike. */
  static boolean isVariationSelector(int codePoint) {
    return codePoint == 0x180f || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
  }

  private static boolean isTaken(String name) {
    try {
      PrecisProfiles.USERNAME_CASE_MAPPED.prepare(name);
      return !PrecisProfiles.USERNAME_CASE_MAPPED.enforce(name).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }
}
