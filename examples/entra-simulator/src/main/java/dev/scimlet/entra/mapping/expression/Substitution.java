package dev.scimlet.entra.mapping.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands for a match: .NET's substitutions {@code ${name}}, {@code $1} and {@code $$}. */
final class Substitution {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:\\$|([0-9]{1,3})|\\{([A-Za-z0-9]{1,100})})");

  private Substitution() {}

  /** Replaces every match; a reference to a group that the pattern lacks stands for itself. */
  static String replaceAll(Pattern pattern, String text, String replacement) {
    StringBuilder result = new StringBuilder();
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      match.appendReplacement(result, Matcher.quoteReplacement(expand(match, replacement)));
    }
    return match.appendTail(result).toString();
  }

  private static String expand(Matcher match, String replacement) {
    StringBuilder result = new StringBuilder();
    Matcher reference = REFERENCE.matcher(replacement);
    while (reference.find()) {
      reference.appendReplacement(result, Matcher.quoteReplacement(value(match, reference)));
    }
    return reference.appendTail(result).toString();
  }

  private static String value(Matcher match, Matcher reference) {
    if (reference.group().equals("$$")) {
      return "$";
    }
    String number = reference.group(1);
    String name = reference.group(2);
    try {
      String value = number == null ? group(match, name) : match.group(Integer.parseInt(number));
      return value == null ? "" : value;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return reference.group();
    }
  }

  private static @Nullable String group(Matcher match, String name) {
    return Character.isDigit(name.charAt(0))
        ? match.group(Integer.parseInt(name))
        : match.group(name);
  }
}
