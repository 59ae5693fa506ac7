package dev.scimlet.examples.server.product;

import dev.scimlet.value.ScimString;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clients choose ids and names; none of them can forge a line or fill the log. */
final class LogTexts {

  private static final int LONGEST = 300;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069]");

  private LogTexts() {}

  static @Nullable String of(@Nullable String text) {
    return text == null || text.isEmpty() ? null : word(text);
  }

  static String word(String text) {
    String shown = CONTROL.matcher(cut(text)).replaceAll("?");
    return ScimString.isStorable(shown) ? shown : storable(shown);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, splits ? LONGEST - 1 : LONGEST);
  }

  private static String storable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .map(character -> ScimString.isStorable(character) ? character : "?")
        .forEach(kept::append);
    return kept.toString();
  }
}
