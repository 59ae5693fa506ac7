package dev.scimlet.sql;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.value.OrderKey;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** What stands in the index for a value. */
final class IndexKeys {

  /**
   * What stands for no value, so that it comes last. U+10FFFF is above all that a text may hold:
   * noncharacters are refused at the door.
   */
  static final String NO_VALUE = Character.toString(Character.MAX_CODE_POINT);

  /** A key that is shorter is whole: of a longer one at least as much is indexed. */
  static final int SURELY_WHOLE = OrderKey.LONGEST_TEXT - 1;

  private IndexKeys() {}

  /** Whether the values of an attribute can be found and sorted by their order keys alone. */
  static boolean exist(AttributeDescriptor attribute) {
    return OrderKey.exists(attribute.type()) && attribute.type() != AttributeType.REFERENCE;
  }

  /** The whole comparison key of a text, or null for a value that is no text or whole anyway. */
  static @Nullable String whole(
      AttributeDescriptor attribute, @Nullable ScimValue value, String key) {
    if (!(value instanceof ScimString text) || key.length() < SURELY_WHOLE) {
      return null;
    }
    String whole = ComparisonKey.of(text.value(), attribute.caseExact());
    return whole.equals(key) ? null : whole;
  }
}
