package dev.scimlet.testkit;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How values in assertions are compared. */
final class WireValues {

  private WireValues() {}

  /** Two JSON values are the same. */
  static boolean same(ScimValue expected, ScimValue actual) {
    return expected.equals(actual);
  }

  /** Two values mean the same: true, "true" and "True" do. */
  static boolean sameMeaning(ScimValue expected, ScimValue actual) {
    return same(expected, actual)
        || (isBoolean(expected)
            && isBoolean(actual)
            && text(expected).equalsIgnoreCase(text(actual)));
  }

  /** An array, or any other value, as the type that an assertion names. */
  static boolean hasType(ScimValue value, String type) {
    return switch (type) {
      case "integer" -> value instanceof ScimNumber number && isWhole(number.value());
      case "number" -> value instanceof ScimNumber;
      case "string" -> value instanceof ScimString;
      case "boolean" -> value instanceof ScimBoolean;
      case "array" -> value instanceof ScimArray;
      case "object" -> value instanceof ScimObject;
      default -> throw new IllegalArgumentException("An assertion has an unknown type: " + type);
    };
  }

  /** Tells whether a value says nothing: null, "", [] or {}. */
  static boolean isNothing(ScimValue value) {
    return value.isUnassigned() || (value instanceof ScimString string && string.value().isEmpty());
  }

  /** Tells whether an object has all members of another one. */
  static boolean includes(ScimValue value, ScimObject members) {
    return value instanceof ScimObject object
        && members.names().stream().allMatch(name -> equal(members.get(name), object.get(name)));
  }

  /** Tells whether there is a null anywhere in a value. */
  static boolean hasNull(ScimValue value) {
    if (value instanceof ScimArray array) {
      return array.values().stream().anyMatch(WireValues::hasNull);
    }
    if (value instanceof ScimObject object) {
      boolean[] found = new boolean[1];
      object.forEach((name, member) -> found[0] |= hasNull(member));
      return found[0];
    }
    return value instanceof ScimNull;
  }

  private static boolean equal(@Nullable ScimValue expected, @Nullable ScimValue actual) {
    return expected != null && actual != null && same(expected, actual);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isBoolean(ScimValue value) {
    return value instanceof ScimBoolean || text(value).matches("(?i)true|false");
  }

  /** The text of a string, the JSON of anything else. */
  static String text(ScimValue value) {
    return value instanceof ScimString string ? string.value() : value.toString();
  }
}
