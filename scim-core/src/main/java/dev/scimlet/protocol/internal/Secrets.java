package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.Returned;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.AttributeChange;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/**
 * Puts an empty secret in the place of every value that is never returned, RFC 7643 section 7, and
 * of what no schema knows, whatever form it has: it prints as a secret and there is nothing to
 * reveal.
 */
final class Secrets {

  private static final ScimSecret WITHHELD = ScimSecret.of("");

  private Secrets() {}

  static AttributeChange withheld(ResourceType type, AttributeChange change) {
    AttributeDescriptor attribute =
        type.resolver()
            .resolve(change.path().toString())
            .filter(found -> found.path().equals(change.path()))
            .map(found -> found.leaf())
            .orElse(null);
    return new AttributeChange(
        change.path(), optional(attribute, change.before()), optional(attribute, change.after()));
  }

  static ScimValue withheld(PatchPath target, ScimValue value) {
    return target.attribute().returned() == Returned.NEVER
        ? WITHHELD
        : withheld(target.leaf(), value);
  }

  private static @Nullable ScimValue optional(
      @Nullable AttributeDescriptor attribute, @Nullable ScimValue value) {
    return value == null ? null : withheld(attribute, value);
  }

  private static ScimValue withheld(@Nullable AttributeDescriptor attribute, ScimValue value) {
    if (attribute == null
        || attribute.returned() == Returned.NEVER
        || value instanceof ScimSecret) {
      return WITHHELD;
    }
    if (value instanceof ScimArray array) {
      return ScimArray.of(
          array.values().stream().map(element -> withheld(attribute, element)).toList());
    }
    if (value instanceof ScimObject object) {
      ScimObject.Builder shown = ScimObject.builder();
      object.forEach(
          (name, member) -> shown.put(name, withheld(attribute.subAttribute(name), member)));
      return shown.build();
    }
    return value;
  }
}
