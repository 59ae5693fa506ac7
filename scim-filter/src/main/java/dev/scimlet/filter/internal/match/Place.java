package dev.scimlet.filter.internal.match;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filters;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of an attribute are found.
 *
 * @param outer the name in the resource or value: the attribute's, or that of its extension; null
 *     if there is no such place
 * @param inner the name in the extension, or null if what has the outer name is meant
 * @param isValue whether a simple value answers to the name itself
 */
record Place(@Nullable String outer, @Nullable String inner, boolean isValue) {

  private static final String VALUE = "value";
  private static final Place NOWHERE = new Place(null, null, false);

  /** Nothing is ever found for an unknown attribute, even if something of its name is stored. */
  static Place of(AttributePath path, AttributeDescriptor attribute) {
    if (Filters.isUnknown(attribute)) {
      return NOWHERE;
    }
    if (path.schema() != null) {
      return new Place(path.schema(), path.attribute(), false);
    }
    String name = Objects.requireNonNull(path.attribute());
    return new Place(name, null, name.equals(VALUE));
  }

  /** Returns what a resource has there, or null. */
  @Nullable ScimValue in(AttributeSource resource) {
    return outer == null ? null : within(resource.get(outer));
  }

  /** Returns what a value has there, or null. */
  @Nullable ScimValue in(ScimValue value) {
    if (!(value instanceof ScimObject object)) {
      return isValue ? value : null;
    }
    return outer == null ? null : within(object.get(outer));
  }

  private @Nullable ScimValue within(@Nullable ScimValue found) {
    if (inner == null) {
      return found;
    }
    return found instanceof ScimObject object ? object.get(inner) : null;
  }
}
