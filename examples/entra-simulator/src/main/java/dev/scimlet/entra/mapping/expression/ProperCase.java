package dev.scimlet.entra.mapping.expression;

import org.jspecify.annotations.Nullable;

/** {@code PCase}: the first letter of each word in upper case, all others in lower case. */
final class ProperCase {

  private ProperCase() {}

  /** Without separators, everything but letters, digits, marks and apostrophes separates words. */
  static String apply(String source, @Nullable String separators) {
    StringBuilder result = new StringBuilder();
    boolean begins = true;
    for (int character : source.codePoints().toArray()) {
      result.appendCodePoint(
          begins ? Character.toTitleCase(character) : Character.toLowerCase(character));
      begins = separators == null ? separates(character) : separators.indexOf(character) >= 0;
    }
    return result.toString();
  }

  /** The apostrophe of "don't" is part of the word. */
  private static boolean separates(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      case Character.OTHER_PUNCTUATION -> character != '\'';
      default -> false;
    };
  }
}
