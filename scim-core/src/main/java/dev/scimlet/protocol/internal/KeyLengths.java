package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ValueException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the values by which resources are found, so that every store can index them: the entries
 * of a database index are limited to some thousand bytes.
 */
final class KeyLengths {

  private static final int MOST_BYTES = 1024;
  private static final Set<String> NAMES = Set.of("externalId", "displayName");

  private KeyLengths() {}

  static void check(ResourceType type, ScimObject body) {
    for (String name : body.names()) {
      if (isKey(type, name)) {
        check(name, body.getString(name));
      }
    }
  }

  /** Checks what a change touched: a value that was too long before does not forbid others. */
  static void checkChanged(ResourceType type, ScimObject body, Set<AttributePath> changed) {
    for (AttributePath path : changed) {
      String name = path.attribute();
      if (path.schema() == null && name != null && isKey(type, name)) {
        check(name, body.getString(name));
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

  private static void check(String name, @Nullable String value) {
    if (value != null
        && ComparisonKey.folded(value).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new ValueException(
          ScimType.INVALID_VALUE,
          AttributePath.of(name),
          name + " may have at most " + MOST_BYTES + " bytes.");
    }
  }
}
