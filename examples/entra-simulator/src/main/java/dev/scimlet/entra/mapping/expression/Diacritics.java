package dev.scimlet.entra.mapping.expression;

import java.text.Normalizer;
import java.util.Map;

/**
 * {@code NormalizeDiacritics}: Latin letters without their marks. The documented table is what
 * decomposition gives, and the letters that do not decompose.
 */
final class Diacritics {

  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'Æ', "AE"),
          Map.entry((int) 'ø', "oe"),
          Map.entry((int) 'Ø', "OE"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'Œ', "OE"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'ı', "i"));

  private Diacritics() {}

  static String remove(String source) {
    StringBuilder result = new StringBuilder();
    boolean latin = false;
    for (int character : Normalizer.normalize(source, Normalizer.Form.NFD).codePoints().toArray()) {
      boolean mark = Character.getType(character) == Character.NON_SPACING_MARK;
      if (!mark) {
        latin = Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
      }
      if (!mark || !latin) {
        result.append(LETTERS.getOrDefault(character, Character.toString(character)));
      }
    }
    return Normalizer.normalize(result, Normalizer.Form.NFC);
  }
}
