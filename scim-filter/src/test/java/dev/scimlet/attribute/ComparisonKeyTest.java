package dev.scimlet.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("ComparisonKey: folding, normalization and order")
class ComparisonKeyTest {

  private static final String ALPHABET =
      "aAbBzZ09 -_.@\u00e4\u00c4\u00df\u1e9e\u0131\u0130iI\u0308\u0301\u03c3\u03c2\u03a3\u212a\u2126"
          + "\ufb03\uff21\uff41\uff76\uff9e\u30ab\u3099\u3000\uffa1\uffe3\uffff\ue000\ud7ff\u0345\u1f80\u1fb3\uD83D\uDE00\uD801\uDC00\uD801\uDC28";

  @Test
  void foldingTwiceIsFoldingOnce() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        String once = ComparisonKey.folded(Character.toString(codePoint));
        assertThat(ComparisonKey.folded(once)).isEqualTo(once);
      }
    }
  }

  @Test
  void foldingRandomTextTwiceIsFoldingOnce() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String once = ComparisonKey.folded(text(random));
      assertThat(ComparisonKey.folded(once)).isEqualTo(once);
    }
  }

  @Test
  void dotlessAndDottedIStayApart() {
    assertThat(ComparisonKey.folded("\u0131")).isEqualTo("\u0131").isNotEqualTo("i");
    assertThat(ComparisonKey.folded("I")).isEqualTo("i");
    assertThat(ComparisonKey.folded("\u0130")).isEqualTo("i\u0307");
  }

  @Test
  void foldsFully() {
    assertThat(ComparisonKey.folded("\u03a3\u03c2\u03c3")).isEqualTo("\u03c3\u03c3\u03c3");
    assertThat(ComparisonKey.folded("Stra\u00dfe")).isEqualTo("strasse");
    assertThat(ComparisonKey.folded("\u1e9e")).isEqualTo("ss");
    assertThat(ComparisonKey.folded("\ufb03")).isEqualTo("ffi");
    assertThat(ComparisonKey.folded("\u212a")).isEqualTo("k");
    assertThat(ComparisonKey.folded("\uD801\uDC00")).isEqualTo("\uD801\uDC28");
  }

  @Test
  @Tag("7644-5-1")
  @Tag("7643-7-20")
  void widthDoesNotMatterWhereCaseDoesNot() {
    assertThat(ComparisonKey.folded("\uff22\uff2a\uff45\uff4e\uff53\uff45\uff4e"))
        .isEqualTo("bjensen");
    assertThat(ComparisonKey.folded("a\u3000b")).isEqualTo("a b");
    assertThat(ComparisonKey.folded("\uff76\uff9e")).isEqualTo("\u30ac");
    assertThat(ComparisonKey.folded("\uffa1")).isEqualTo("\u3131");
    assertThat(ComparisonKey.folded("\uffe3\uffee")).isEqualTo("\u00af\u25cb");
    assertThat(ComparisonKey.exact("\uff21")).isEqualTo("\uff21");
  }

  /** What Unicode calls wide or narrow decomposes to one code point, further or not. */
  @Test
  @Tag("7644-5-1")
  void everyWidthIsMapped() {
    for (char c = '\uff01'; c <= '\uffee'; c++) {
      String wide = Character.toString(c);
      if (Character.isDefined(c)) {
        String mapped = ComparisonKey.folded(wide);
        assertThat(mapped).as("U+%04X", (int) c).hasSize(1).isNotEqualTo(wide);
        assertThat(Normalizer.normalize(mapped, Normalizer.Form.NFKC))
            .isEqualTo(ComparisonKey.folded(Normalizer.normalize(wide, Normalizer.Form.NFKC)));
      } else {
        assertThat(ComparisonKey.folded(wide)).isEqualTo(wide);
      }
    }
  }

  @Test
  @Tag("7644-5-1")
  @Tag("7644-7.8-1")
  void normalizesWithAndWithoutFolding() {
    assertThat(ComparisonKey.exact("a\u0308")).isEqualTo("\u00e4");
    assertThat(ComparisonKey.folded("A\u0308")).isEqualTo("\u00e4");
    assertThat(ComparisonKey.of("A\u0308", true)).isEqualTo("\u00c4");
    assertThat(ComparisonKey.of("A\u0308", false)).isEqualTo("\u00e4");
  }

  @Test
  void asciiFoldsAsItDoesAmongOtherCharacters() {
    for (char c = 0; c < 0x80; c++) {
      String alone = ComparisonKey.folded("x" + c);
      assertThat(ComparisonKey.folded("\u4e00x" + c)).isEqualTo("\u4e00" + alone);
      assertThat(alone.charAt(1)).isEqualTo(Character.toLowerCase(c));
    }
  }

  @Test
  void textThatIsItsOwnKeyIsNotCopied() {
    String text = "bjensen@example.com";
    assertThat(ComparisonKey.folded(text)).isSameAs(text);
    assertThat(ComparisonKey.exact(text)).isSameAs(text);
  }

  @Test
  void ordersLikeUtf8() {
    assertThat(ComparisonKey.compare("\uD83D\uDE00", "\uFF5E")).isPositive();
    assertThat(ComparisonKey.compare("\uE000", "\uD800\uDC00")).isNegative();
    Random random = new Random(2);
    for (int i = 0; i < 50_000; i++) {
      String left = text(random);
      String right = text(random);
      int expected =
          Arrays.compareUnsigned(
              left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
      assertThat(Integer.signum(ComparisonKey.compare(left, right)))
          .as("%s : %s", left, right)
          .isEqualTo(Integer.signum(expected));
    }
  }

  @Test
  void foldedEqualsAgreesWithComparingKeys() {
    Random random = new Random(3);
    for (int i = 0; i < 50_000; i++) {
      String left = text(random);
      String right = random.nextBoolean() ? variant(left, random) : text(random);
      String key = ComparisonKey.folded(right);
      assertThat(ComparisonKey.foldedEquals(left, key))
          .as("%s : %s", left, right)
          .isEqualTo(ComparisonKey.folded(left).equals(key));
    }
  }

  private static String variant(String text, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case 1 -> ComparisonKey.folded(text);
      case 2 -> text + "a";
      default -> text.isEmpty() ? "a" : text.substring(0, text.offsetByCodePoints(0, 1));
    };
  }

  private static String text(Random random) {
    int[] alphabet = ALPHABET.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }
}
