package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ValueException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Bounds the values by which resources are found, so that every store can index them: the entries
 * of a database index are limited to some thousand bytes.
 */
final class KeyLengths {

  private static final int MOST_BYTES = 1024;
  private static final Set<String> NAMES = Set.of("externalId", "displayName");

  private KeyLengths() {}

  static void check(ResourceType type, ScimObject body) {
    for (int i = 0; i < body.size(); i++) {
      String name = body.nameAt(i);
      if (body.valueAt(i) instanceof ScimString text && isLong(text.value()) && isKey(type, name)) {
        throw tooLong(name);
      }
    }
  }

  /** Checks what a change touched: a value that was too long before does not forbid others. */
  static void checkChanged(ResourceType type, ScimObject body, Set<AttributePath> changed) {
    for (AttributePath path : changed) {
      String name = path.attribute();
      String text = path.schema() == null && name != null ? body.getString(name) : null;
      if (name != null && text != null && isLong(text) && isKey(type, name)) {
        throw tooLong(name);
      }
    }
  }

  private static boolean isKey(ResourceType type, String name) {
    return NAMES.contains(name) || isUnique(type, name);
  }

  private static boolean isUnique(ResourceType type, String name) {
    return type.schema()
        .findAttribute(name)
        .map(Attribute::uniqueness)
        .filter(uniqueness -> uniqueness != Uniqueness.NONE)
        .isPresent();
  }

  private static boolean isLong(String text) {
    return !isShortAscii(text)
        && ComparisonKey.folded(text).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  /** Folded ASCII has a byte for each character. */
  private static boolean isShortAscii(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 0x80) {
      i++;
    }
    return i == text.length() && i <= MOST_BYTES;
  }

  private static ValueException tooLong(String name) {
    return new ValueException(
        ScimType.INVALID_VALUE,
        AttributePath.of(name),
        name + " may have at most " + MOST_BYTES + " bytes.");
  }
}
