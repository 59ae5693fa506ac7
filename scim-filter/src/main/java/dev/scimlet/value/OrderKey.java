package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ComparisonKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are ordered as values are: {@link ComparisonKey#compare} of two keys says what RFC
 * 7644 section 3.4.2.3 says of the two values of an attribute. Strings are ordered by their
 * comparison key, dates as instants, numbers by value, false before true; no locale is asked.
 *
 * <p>The engine sorts by these keys and puts them into cursors. A store may keep them in an index,
 * where their UTF-8 bytes have the same order, beside {@link ComparisonKey#FOLDING_VERSION}. All
 * methods are thread-safe.
 */
public final class OrderKey {

  /** What stands behind these many characters of a string does not count in its order. */
  public static final int LONGEST_TEXT = 256;

  /** Instants of the years 0000 to 9999 become positive. */
  private static final long SECONDS_BEFORE_EPOCH = 100_000_000_000L;

  private static final int SECOND_DIGITS = 12;
  private static final Pattern INSTANT = Pattern.compile("[0-9]{21}");

  private static final Pattern NUMBER = Pattern.compile("2[0-9]{9,}|0[0-9]{9,}:");
  private static final int EXPONENT_DIGITS = 8;
  private static final int EXPONENT_OFFSET = 50_000_000;
  private static final String ZERO = "1";

  /** Above every digit, so that of two numbers below zero the longer one comes first. */
  private static final char AFTER_DIGITS = ':';

  private OrderKey() {}

  /**
   * Tells whether the values of a type have an order.
   *
   * @param type the data type of an attribute or sub-attribute
   * @return false for binaries and complex values
   */
  public static boolean exists(AttributeType type) {
    return type != AttributeType.BINARY && type != AttributeType.COMPLEX;
  }

  /**
   * Makes the key of a value.
   *
   * @param attribute what the schema says of the attribute
   * @param value one stored value, or null if there is none
   * @return the key, or null for no value, a value of another type than the schema's, a secret, and
   *     a type without an order
   */
  public static @Nullable String of(AttributeDescriptor attribute, @Nullable ScimValue value) {
    return switch (attribute.type()) {
      case STRING -> value instanceof ScimString text ? text(text, attribute.caseExact()) : null;
      case REFERENCE -> value instanceof ScimString text ? text(text, true) : null;
      case DATE_TIME -> value instanceof ScimString text ? date(text.value()) : null;
      case BOOLEAN -> value instanceof ScimBoolean bool ? (bool.value() ? "1" : "0") : null;
      case INTEGER, DECIMAL -> value instanceof ScimNumber number ? number(number.value()) : null;
      case BINARY, COMPLEX -> null;
    };
  }

  /**
   * Reads the key of a date: a store that keeps dates as numbers finds the place of a cursor so.
   *
   * @param key the key of a dateTime
   * @return the instant
   * @throws IllegalArgumentException if the text is no key of a dateTime
   */
  public static Instant toInstant(String key) {
    if (!INSTANT.matcher(key).matches()) {
      throw new IllegalArgumentException("This is no key of a date.");
    }
    long seconds = Long.parseLong(key.substring(0, SECOND_DIGITS)) - SECONDS_BEFORE_EPOCH;
    return Instant.ofEpochSecond(seconds, Long.parseLong(key.substring(SECOND_DIGITS)));
  }

  /**
   * Reads the key of a number: a store that keeps numbers as such finds the place of a cursor so.
   *
   * @param key the key of an integer or a decimal
   * @return the number
   * @throws IllegalArgumentException if the text is no key of a number
   */
  public static BigDecimal toNumber(String key) {
    if (key.equals(ZERO)) {
      return BigDecimal.ZERO;
    }
    if (!NUMBER.matcher(key).matches()) {
      throw new IllegalArgumentException("This is no key of a number.");
    }
    boolean positive = key.charAt(0) == '2';
    String magnitude = key.substring(1, positive ? key.length() : key.length() - 1);
    String plain = positive ? magnitude : complement(magnitude);
    BigInteger digits = new BigInteger(plain.substring(EXPONENT_DIGITS));
    long exponent = Long.parseLong(plain.substring(0, EXPONENT_DIGITS)) - EXPONENT_OFFSET;
    int scale = Math.toIntExact(plain.length() - EXPONENT_DIGITS - exponent);
    return new BigDecimal(positive ? digits : digits.negate(), scale);
  }

  private static String text(ScimString text, boolean caseExact) {
    String key = ComparisonKey.of(text.value(), caseExact);
    if (key.length() <= LONGEST_TEXT) {
      return key;
    }
    boolean splits = Character.isHighSurrogate(key.charAt(LONGEST_TEXT - 1));
    return key.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }

  private static @Nullable String date(String text) {
    return DateTimes.parse(text).map(OrderKey::instant).orElse(null);
  }

  private static String instant(Instant instant) {
    return String.format(
        Locale.ROOT,
        "%012d%09d",
        instant.getEpochSecond() + SECONDS_BEFORE_EPOCH,
        instant.getNano());
  }

  /** Sign, then exponent, then digits; below zero with every digit turned round. */
  private static String number(BigDecimal number) {
    if (number.signum() == 0) {
      return ZERO;
    }
    BigDecimal stripped = number.abs().stripTrailingZeros();
    long exponent = (long) stripped.precision() - stripped.scale() + EXPONENT_OFFSET;
    String magnitude =
        String.format(Locale.ROOT, "%08d", exponent) + stripped.unscaledValue().toString();
    return number.signum() > 0 ? "2" + magnitude : "0" + complement(magnitude) + AFTER_DIGITS;
  }

  private static String complement(String digits) {
    StringBuilder turned = new StringBuilder(digits.length());
    digits.chars().forEach(digit -> turned.append((char) ('0' + '9' - digit)));
    return turned.toString();
  }
}
