package dev.scimlet.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Integers and decimals, RFC 7643 sections 2.3.3 and 2.3.4. */
final class NumberConformer {

  private static final String INTEGER = "a whole number of at most 64 bits";
  private static final String DECIMAL = "a number";
  private static final int LONGEST = 64;

  private final Leniency leniency;

  NumberConformer(Leniency leniency) {
    this.leniency = leniency;
  }

  ScimNumber integer(Place place, ScimValue value) {
    ScimNumber number = number(place, value, INTEGER);
    try {
      long whole = number.value().longValueExact();
      if (number.value().scale() == 0) {
        return number;
      }
      leniency.require(ValueRepair.FRACTION_FOR_INTEGER, place, INTEGER + ", without fraction");
      return ScimNumber.of(whole);
    } catch (ArithmeticException e) {
      throw Leniency.invalid(place, INTEGER);
    }
  }

  ScimNumber decimal(Place place, ScimValue value) {
    return number(place, value, DECIMAL);
  }

  private ScimNumber number(Place place, ScimValue value, String expected) {
    if (value instanceof ScimNumber number) {
      return number;
    }
    if (!(value instanceof ScimString string) || !isNumber(string.value())) {
      throw Leniency.invalid(place, expected);
    }
    leniency.require(ValueRepair.STRING_FOR_NUMBER, place, expected + ", without quotes");
    return ScimNumber.of(new BigDecimal(string.value()));
  }

  private static boolean isNumber(String text) {
    return text.length() <= LONGEST && Syntax.NUMBER.matcher(text).matches();
  }

  /** Compiled for the first number that is a string, for there may be none. */
  private static final class Syntax {

    /** The exponent has three digits at most, so that no short text makes a huge number. */
    static final Pattern NUMBER =
        Pattern.compile("-?[0-9]++(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]{1,3})?");
  }
}
