package dev.scimlet.entra.mapping;

import java.math.BigInteger;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * How a scoping clause compares; the names are those of the portal and of Microsoft Graph. An
 * attribute without a value satisfies {@link #IS_NULL} alone.
 */
public enum ScopingOperator {
  /** The value occurs in the operand. */
  CONTAINED("&", "occurs in the operand"),
  /** The value does not occur in the operand. */
  NOT_CONTAINED("!&", "does not occur in the operand"),
  /** The value ends with the operand. */
  ENDS_WITH("ENDS_WITH", "ends with the operand"),
  /** The value is the operand, case for case. */
  EQUALS("EQUALS", "is the operand"),
  /** The value is a greater integer. */
  GREATER_THAN("Greater_Than", "is an integer greater than the operand"),
  /** The value is a greater integer, or the same. */
  GREATER_THAN_OR_EQUALS(
      "Greater_Than_OR_EQUALS", "is an integer greater than the operand, or equal"),
  /** The operand occurs in the value, case for case. */
  INCLUDES("Includes", "contains the operand"),
  /** The value is false. */
  IS_FALSE("IS FALSE", "is false"),
  /** There is a value. */
  IS_NOT_NULL("IS NOT NULL", "is there"),
  /** There is no value. */
  IS_NULL("IS NULL", "is missing"),
  /** The value is true. */
  IS_TRUE("IS TRUE", "is true"),
  /** There is a value, and it is not the operand. */
  NOT_EQUALS("NOT EQUALS", "is not the operand"),
  /** There is a value, and the pattern does not match the whole of it. */
  NOT_REGEX_MATCH("NOT REGEX MATCH", "does not match the pattern"),
  /** The pattern matches the whole value. */
  REGEX_MATCH("REGEX MATCH", "matches the pattern");

  private static final Pattern INTEGER = Pattern.compile("[0-9]{1,30}");

  private final String graphName;
  private final String words;

  ScopingOperator(String graphName, String words) {
    this.graphName = graphName;
    this.words = words;
  }

  /** {@return the name in JSON} */
  public String graphName() {
    return graphName;
  }

  /** What it says of a value, as the end of a sentence. */
  String words() {
    return words;
  }

  /** Tells whether it compares with an operand. */
  boolean hasOperand() {
    return switch (this) {
      case IS_FALSE, IS_NOT_NULL, IS_NULL, IS_TRUE -> false;
      default -> true;
    };
  }

  /** Tells whether its operand is an integer. */
  boolean comparesIntegers() {
    return this == GREATER_THAN || this == GREATER_THAN_OR_EQUALS;
  }

  /** Tells whether its operand is a pattern. */
  boolean matches() {
    return this == REGEX_MATCH || this == NOT_REGEX_MATCH;
  }

  /** Compares a value that is there. */
  boolean accepts(String value, String operand) {
    return switch (this) {
      case CONTAINED -> operand.contains(value);
      case NOT_CONTAINED -> !operand.contains(value);
      case ENDS_WITH -> value.endsWith(operand);
      case EQUALS -> value.equals(operand);
      case GREATER_THAN -> integers(value, operand, (left, right) -> left.compareTo(right) > 0);
      case GREATER_THAN_OR_EQUALS ->
          integers(value, operand, (left, right) -> left.compareTo(right) >= 0);
      case INCLUDES -> value.contains(operand);
      case IS_FALSE -> value.equalsIgnoreCase("false");
      case IS_NOT_NULL -> true;
      case IS_NULL -> false;
      case IS_TRUE -> value.equalsIgnoreCase("true");
      case NOT_EQUALS -> !value.equals(operand);
      case NOT_REGEX_MATCH -> !Pattern.matches(operand, value);
      case REGEX_MATCH -> Pattern.matches(operand, value);
    };
  }

  static boolean isInteger(String text) {
    return INTEGER.matcher(text).matches();
  }

  private static boolean integers(
      String value, String operand, BiPredicate<BigInteger, BigInteger> comparison) {
    return isInteger(value) && comparison.test(new BigInteger(value), new BigInteger(operand));
  }
}
