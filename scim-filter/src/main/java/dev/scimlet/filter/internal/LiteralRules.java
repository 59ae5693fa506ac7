package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.DateTimes;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** Which operators and literals an attribute can be compared with, RFC 7644 tables 3 and 9. */
public final class LiteralRules {

  private LiteralRules() {}

  /**
   * Finds what is wrong with a comparison.
   *
   * @param target what is compared
   * @param operator how
   * @param value with what
   * @return what is wrong and what would be right, or null if all is well
   */
  public static @Nullable String problem(Target target, Operator operator, ScimValue value) {
    if (target.hidden()) {
      return AttributeRules.HIDDEN;
    }
    if (value == ScimNull.NULL) {
      return allows(target, operator, value) ? null : "Only eq and ne compare with null.";
    }
    return allows(target, operator, value)
        ? problem(target, value)
        : inapplicable(target, operator, value);
  }

  /** Tells whether the operator is not at fault. */
  static boolean allows(Target target, Operator operator, ScimValue value) {
    return value == ScimNull.NULL
        ? operator == Operator.EQ || operator == Operator.NE
        : allows(typeOf(target.attribute(), value), operator);
  }

  /** An attribute without a schema is of whatever type it is compared with. */
  private static AttributeType typeOf(AttributeDescriptor attribute, ScimValue value) {
    if (AttributeRules.isUntyped(attribute)) {
      if (value instanceof ScimBoolean) {
        return AttributeType.BOOLEAN;
      }
      if (value instanceof ScimNumber) {
        return AttributeType.DECIMAL;
      }
    }
    return attribute.type();
  }

  private static boolean allows(AttributeType type, Operator operator) {
    return switch (type) {
      case STRING, REFERENCE -> true;
      case DATE_TIME, DECIMAL, INTEGER -> !operator.isSubstring();
      case BOOLEAN, BINARY -> !operator.isSubstring() && !operator.isOrdering();
      case COMPLEX -> false;
    };
  }

  /** An untyped attribute has no canonical name, and the client's spelling is not repeated. */
  private static String inapplicable(Target target, Operator operator, ScimValue value) {
    AttributeType type = typeOf(target.attribute(), value);
    if (type == AttributeType.COMPLEX) {
      return target.path() + " is complex; compare one of its sub-attributes.";
    }
    String named =
        AttributeRules.isUntyped(target.attribute())
            ? " does not apply to values of type "
            : " does not apply to " + target.path() + ", which is of type ";
    return operator.text() + named + type.rfcName() + ".";
  }

  private static @Nullable String problem(Target target, ScimValue value) {
    if (isOfType(typeOf(target.attribute(), value), value)) {
      return null;
    }
    return target.path()
        + " is of type "
        + target.attribute().type().rfcName()
        + "; compare it with "
        + wanted(target.attribute().type())
        + ".";
  }

  private static boolean isOfType(AttributeType type, ScimValue value) {
    return switch (type) {
      case BOOLEAN -> value instanceof ScimBoolean;
      case DECIMAL, INTEGER -> value instanceof ScimNumber;
      case DATE_TIME ->
          value instanceof ScimString date && DateTimes.parse(date.value()).isPresent();
      case STRING, REFERENCE, BINARY ->
          value instanceof ScimString text && JsonStrings.isWellFormed(text.value());
      case COMPLEX -> false;
    };
  }

  private static String wanted(AttributeType type) {
    return switch (type) {
      case BOOLEAN -> "true or false, without quotes";
      case DECIMAL, INTEGER -> "a number, without quotes";
      case DATE_TIME -> "a date and time in double quotes, such as \"2011-05-13T04:42:34Z\"";
      case STRING, REFERENCE, BINARY, COMPLEX -> "a string in double quotes";
    };
  }
}
