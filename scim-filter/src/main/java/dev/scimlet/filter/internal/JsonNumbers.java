package dev.scimlet.filter.internal;

import dev.scimlet.value.ScimNumber;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers of a bounded size: arithmetic on 1e999999999 takes all memory there is. */
final class JsonNumbers {

  private static final int MAX_DIGITS = 40;
  private static final int MAX_EXPONENT = 400;
  private static final int MAX_EXPONENT_LENGTH = 6;

  /** What is wrong with a number that is not read. */
  static final String TOO_LARGE =
      "A number has at most "
          + MAX_DIGITS
          + " digits and an exponent from -"
          + MAX_EXPONENT
          + " to "
          + MAX_EXPONENT
          + ".";

  /** The grammar's rule NUMBER. */
  private static final Pattern SYNTAX =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private JsonNumbers() {}

  /** Tells whether a word is a number, of whatever size. */
  static boolean isNumber(String word) {
    return SYNTAX.matcher(word).matches();
  }

  /** Reads a number; null if it is too large. */
  static @Nullable ScimNumber read(String number) {
    String text = number.toLowerCase(Locale.ROOT);
    int e = text.indexOf('e');
    String mantissa = e < 0 ? text : text.substring(0, e);
    long digits = mantissa.chars().filter(c -> c >= '0' && c <= '9').count();
    boolean bounded = digits <= MAX_DIGITS && (e < 0 || isBounded(text.substring(e + 1)));
    return bounded ? ScimNumber.of(new BigDecimal(text)) : null;
  }

  private static boolean isBounded(String exponent) {
    return exponent.length() <= MAX_EXPONENT_LENGTH
        && Math.abs(Integer.parseInt(exponent)) <= MAX_EXPONENT;
  }
}
