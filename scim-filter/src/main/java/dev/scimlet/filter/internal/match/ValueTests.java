package dev.scimlet.filter.internal.match;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.DateTimes;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Instant;

/** Chooses the test of a comparison by operator, literal and type. */
final class ValueTests {

  private ValueTests() {}

  static ValueTest of(AttributeDescriptor attribute, Operator operator, ScimValue literal) {
    if (literal instanceof ScimBoolean truth) {
      return new BooleanTest(truth, equality(operator));
    }
    if (literal instanceof ScimNumber number) {
      return new NumberTest(number.value(), Order.of(operator));
    }
    if (literal instanceof ScimString string) {
      return ofText(attribute, operator, string.value());
    }
    throw new IllegalArgumentException("A filter compares with simple values only.");
  }

  private static ValueTest ofText(AttributeDescriptor attribute, Operator operator, String text) {
    return switch (attribute.type()) {
      case DATE_TIME ->
          operator.isSubstring() ? ofString(operator, text, true) : ofDate(operator, text);
      case BINARY -> new BinaryTest(text, equality(operator));
      case STRING -> ofString(operator, text, attribute.caseExact());
      case REFERENCE -> ofReference(attribute, operator, text);
      case BOOLEAN, DECIMAL, INTEGER, COMPLEX ->
          throw new IllegalArgumentException("A string is compared with texts only.");
    };
  }

  private static ValueTest ofDate(Operator operator, String text) {
    Instant instant =
        DateTimes.parse(text)
            .orElseThrow(() -> new IllegalArgumentException("A date is compared with dates only."));
    return new DateTest(instant, Order.of(operator));
  }

  /** Parts and order of references are those of their texts, RFC 7643 section 2.3.7. */
  private static ValueTest ofReference(
      AttributeDescriptor attribute, Operator operator, String text) {
    boolean equality = operator == Operator.EQ || operator == Operator.NE;
    return equality && isOfResources(attribute)
        ? new ReferenceTest(new ResourceReference(text), equality(operator))
        : ofString(operator, text, true);
  }

  private static boolean isOfResources(AttributeDescriptor attribute) {
    return !attribute.referenceTypes().isEmpty()
        && !attribute.referenceTypes().contains("external")
        && !attribute.referenceTypes().contains("uri");
  }

  private static ValueTest ofString(Operator operator, String text, boolean caseExact) {
    StringKey key = StringKey.of(text, caseExact);
    return switch (operator) {
      case EQ -> new EqualStringTest(key, true);
      case NE -> new EqualStringTest(key, false);
      case SW -> new StartTest(key);
      case EW -> new EndTest(key);
      case CO -> new ContentTest(key);
      case GT, GE, LT, LE -> new StringOrderTest(key, Order.of(operator));
    };
  }

  /** Returns true for eq and false for ne. */
  private static boolean equality(Operator operator) {
    return switch (operator) {
      case EQ -> true;
      case NE -> false;
      case CO, SW, EW, GT, GE, LT, LE ->
          throw new IllegalArgumentException("Only eq and ne apply to this type.");
    };
  }
}
