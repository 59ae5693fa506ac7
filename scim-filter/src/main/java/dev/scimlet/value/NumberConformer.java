package dev.scimlet.value;

import dev.scimlet.attribute.AttributePath;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Integers and decimals, RFC 7643 sections 2.3.3 and 2.3.4. */
final class NumberConformer {

  private static final String INTEGER = "a whole number of at most 64 bits";
  private static final String DECIMAL = "a number";
  private static final int LONGEST = 64;

  /** The exponent has three digits at most, so that no short text makes a huge number. */
  private static final Pattern SYNTAX =
      Pattern.compile("-?[0-9]++(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]{1,3})?");

  private final Leniency leniency;

  NumberConformer(Leniency leniency) {
    this.leniency = leniency;
  }

  ScimNumber integer(AttributePath path, ScimValue value) {
    BigDecimal number = number(path, value, INTEGER);
    try {
      ScimNumber whole = ScimNumber.of(number.longValueExact());
      if (number.scale() != 0) {
        leniency.require(ValueRepair.FRACTION_FOR_INTEGER, path, INTEGER + ", without fraction");
      }
      return whole;
    } catch (ArithmeticException e) {
      throw Leniency.invalid(path, INTEGER);
    }
  }

  ScimNumber decimal(AttributePath path, ScimValue value) {
    return ScimNumber.of(number(path, value, DECIMAL));
  }

  private BigDecimal number(AttributePath path, ScimValue value, String expected) {
    if (value instanceof ScimNumber number) {
      return number.value();
    }
    if (!(value instanceof ScimString string) || !isNumber(string.value())) {
      throw Leniency.invalid(path, expected);
    }
    leniency.require(ValueRepair.STRING_FOR_NUMBER, path, expected + ", without quotes");
    return new BigDecimal(string.value());
  }

  private static boolean isNumber(String text) {
    return text.length() <= LONGEST && SYNTAX.matcher(text).matches();
  }
}
