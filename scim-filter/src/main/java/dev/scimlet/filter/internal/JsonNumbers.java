package dev.scimlet.filter.internal;

import dev.scimlet.value.ScimNumber;
import java.math.BigDecimal;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Reads numbers of a bounded size: arithmetic on 1e999999999 takes all memory there is. */
final class JsonNumbers {

  private static final int MAX_DIGITS = 40;
  private static final int MAX_EXPONENT = 400;
  private static final int MAX_EXPONENT_LENGTH = 6;
  private static final String TOO_LARGE =
      "A number has at most "
          + MAX_DIGITS
          + " digits and an exponent from -"
          + MAX_EXPONENT
          + " to "
          + MAX_EXPONENT
          + ".";

  private JsonNumbers() {}

  static ScimNumber read(Token literal, ParseScope scope) {
    String text = literal.getText().toLowerCase(Locale.ROOT);
    int e = text.indexOf('e');
    String mantissa = e < 0 ? text : text.substring(0, e);
    long digits = mantissa.chars().filter(c -> c >= '0' && c <= '9').count();
    if (digits > MAX_DIGITS || (e >= 0 && !isBounded(text.substring(e + 1)))) {
      throw scope.error(literal, TOO_LARGE);
    }
    return ScimNumber.of(new BigDecimal(text));
  }

  private static boolean isBounded(String exponent) {
    return exponent.length() <= MAX_EXPONENT_LENGTH
        && Math.abs(Integer.parseInt(exponent)) <= MAX_EXPONENT;
  }
}
