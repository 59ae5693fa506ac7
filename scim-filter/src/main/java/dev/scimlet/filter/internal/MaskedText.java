package dev.scimlet.filter.internal;

import java.util.regex.Pattern;

/**
 * A filter with everything masked that could be a value, each character by an asterisk: what stays
 * readable is names, operators and brackets. The length stays, so that a caret finds its place.
 */
final class MaskedText {

  private static final int LONGEST = 8192;
  private static final Pattern NAME = Pattern.compile("[A-Za-z$.][A-Za-z0-9$_.:%~+/-]*");

  private MaskedText() {}

  static String of(String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    StringBuilder masked = new StringBuilder(shown.length());
    Segments segments = new Segments(shown);
    boolean afterOperator = false;
    while (segments.next()) {
      String segment = segments.segment();
      if (segments.isBlank()) {
        masked.append(' ');
        continue;
      }
      masked.append(mask(segments, segment, afterOperator));
      afterOperator = segments.isWord() && !afterOperator && Operators.find(segment) != null;
    }
    return masked.toString();
  }

  private static String mask(Segments segments, String segment, boolean afterOperator) {
    if (segments.first() == '"') {
      boolean closed = segment.length() > 1 && segment.endsWith("\"");
      return "\"" + stars(segment.length() - (closed ? 2 : 1)) + (closed ? "\"" : "");
    }
    if (segments.isWord() && (afterOperator || !NAME.matcher(segment).matches())) {
      return stars(segment.length());
    }
    return segment;
  }

  private static String stars(int count) {
    return "*".repeat(count);
  }
}
