package dev.scimlet.sql;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Texts that databases like to compare, fold, cut or quote otherwise than they should. */
final class RandomTexts {

  /** Pairs and triples that are the same to some and different to others. */
  private static final List<String> TRICKY =
      List.of(
          "",
          "a",
          "A",
          "ab",
          "Ab",
          "b",
          "work",
          "Work",
          "home",
          "straße",
          "STRASSE",
          "\u017ftrasse",
          "\u212aelvin",
          "kelvin",
          "\u0131",
          "i",
          "\u0130",
          "I",
          "i\u0307",
          "\u03c2",
          "\u03c3",
          "\u03a3",
          "\u00e9",
          "e\u0301",
          "\u00c9",
          "\u212b",
          "\u00c5",
          "A\u030a",
          "\uff41\uff42",
          "\uff21\uff22",
          "\ufb01",
          "fi",
          "\ud83d\ude00",
          "\ud801\udc00",
          "\ud801\udc28",
          "\ud835\udcb5",
          "\uff8a\uff9f",
          "\uff76",
          "\u30ab",
          "\ufffd",
          "\ue000",
          "\ud7ff",
          "\uffe6",
          "'",
          "\"",
          "' or 1=1 --",
          "%",
          "a%",
          "_",
          "a_b",
          "!",
          "!%",
          "\\",
          "\\\\",
          "\\%",
          "--",
          "/*",
          "?",
          "$1",
          ";",
          " a",
          "a ",
          "\t",
          "\n",
          "0",
          "1",
          "true",
          "null");

  /** Around the length at which indexes cut, with units of one, two and three bytes and more. */
  private static final List<String> LONG =
      List.of(
          "x".repeat(254),
          "x".repeat(255),
          "x".repeat(256),
          "x".repeat(256) + "a",
          "x".repeat(256) + "B",
          "x".repeat(300) + "a",
          "\u00df".repeat(128),
          "\u00df".repeat(127) + "s",
          "y" + "\ud83d\ude00".repeat(127) + "z",
          "y" + "\ud83d\ude00".repeat(128),
          "y" + "\ud83d\ude00".repeat(128) + "a",
          "\ud83d\ude00".repeat(130),
          "\u4e2d".repeat(260));

  /** Only in filters: no stored text may hold these. */
  private static final List<String> UNSTORABLE =
      List.of(
          "\u0000", "a\u0000b", "\u0000a", "\udbff\udffd", "\udbff\udfff", "\uffff", "ab\u0000");

  private final Random random;

  RandomTexts(Random random) {
    this.random = random;
  }

  /** A text as it is stored. */
  String stored() {
    return switch (random.nextInt(12)) {
      case 0 -> pick(LONG);
      case 1, 2 -> pick(TRICKY) + pick(TRICKY);
      case 3 -> variant(pick(TRICKY) + pick(TRICKY));
      default -> pick(TRICKY);
    };
  }

  /** A text as it stands in a filter: a stored one, a part of one, or one like it. */
  String literal() {
    return switch (random.nextInt(10)) {
      case 0 -> pick(UNSTORABLE);
      case 1, 2 -> variant(stored());
      case 3, 4 -> part(stored());
      default -> stored();
    };
  }

  private String variant(String text) {
    return switch (random.nextInt(4)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.toLowerCase(Locale.ROOT);
      case 2 -> Normalizer.normalize(text, Normalizer.Form.NFD);
      default -> Normalizer.normalize(text, Normalizer.Form.NFKC);
    };
  }

  private String part(String text) {
    int length = text.codePointCount(0, text.length());
    int from = random.nextInt(length + 1);
    int to = from + random.nextInt(length - from + 1);
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Each with a probability of one half. */
  <T> List<T> some(List<T> choices) {
    List<T> chosen = new ArrayList<>(choices);
    chosen.removeIf(choice -> random.nextBoolean());
    return chosen;
  }
}
