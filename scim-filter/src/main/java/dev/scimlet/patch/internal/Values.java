package dev.scimlet.patch.internal;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads and writes values of which an unassigned one is absent, RFC 7643 section 2.5. */
final class Values {

  private Values() {}

  /** Sets a member, or removes it if there is no value; the same object if that changes nothing. */
  static ScimObject set(ScimObject object, String name, @Nullable ScimValue value) {
    return value == null || value.isUnassigned() ? object.without(name) : object.with(name, value);
  }

  /** The values of an attribute as a list, however they are stored. */
  static List<ScimValue> list(@Nullable ScimValue value) {
    if (value instanceof ScimArray array) {
      return array.values();
    }
    return value == null ? List.of() : List.of(value);
  }

  /** The values of an attribute as an array, however they are stored. */
  static ScimArray array(@Nullable ScimValue value) {
    if (value instanceof ScimArray array) {
      return array;
    }
    return value == null ? ScimArray.of() : ScimArray.of(value);
  }

  /** The complex value to work on; empty if there is none. */
  static ScimObject object(@Nullable ScimValue value) {
    return value instanceof ScimObject object ? object : ScimObject.empty();
  }

  /** A value, or null if it says nothing. */
  static @Nullable ScimValue assigned(@Nullable ScimValue value) {
    return value == null || value.isUnassigned() ? null : value;
  }

  /** The names of a complex value; none for a simple one. */
  static Set<String> names(ScimValue value) {
    return Set.copyOf(object(value).names());
  }

  /**
   * What a complex value says under some names, each value changed by a function; a simple value as
   * it is.
   */
  static ScimValue project(
      ScimValue value, Set<String> names, BiFunction<String, ScimValue, ScimValue> change) {
    if (!(value instanceof ScimObject object)) {
      return value;
    }
    ScimObject.Builder projection = ScimObject.builder();
    object.forEach(
        (name, member) -> {
          if (names.contains(name)) {
            projection.put(name, change.apply(name, member));
          }
        });
    return projection.build();
  }
}
