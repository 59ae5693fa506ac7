package dev.scimlet.store.memory;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.DateTimes;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attribute by whose values resources are found.
 *
 * @param path where the values are
 * @param type their type
 * @param caseExact whether strings that differ in case differ
 * @param uniqueness whether two resources may share a value
 */
record IndexedAttribute(
    AttributePath path, AttributeType type, boolean caseExact, Uniqueness uniqueness) {

  /** The ids of members, found in any case: what the schema says of case is tested on the row. */
  static final IndexedAttribute MEMBERS =
      new IndexedAttribute(
          AttributePath.of("members", "value"), AttributeType.STRING, false, Uniqueness.NONE);

  static IndexedAttribute of(AttributePath path, AttributeDescriptor attribute) {
    return new IndexedAttribute(
        path, attribute.type(), attribute.caseExact(), attribute.uniqueness());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexedAttribute that
        && path.equals(that.path)
        && type == that.type
        && caseExact == that.caseExact
        && uniqueness == that.uniqueness;
  }

  /** Attributes that are kept together differ in their paths. */
  @Override
  public int hashCode() {
    return path.hashCode();
  }

  boolean isUnique() {
    return uniqueness != Uniqueness.NONE;
  }

  /** The keys of a resource's values; empty if it has none. */
  Set<String> keys(AttributeSource resource) {
    ScimValue value = value(resource);
    if (value == null) {
      return Set.of();
    }
    if (value instanceof ScimString string) {
      return Set.of(key(string.value()));
    }
    Set<String> keys = new HashSet<>();
    collect(value, path.subAttribute(), keys);
    return keys;
  }

  /** Whether two resources may have different keys. */
  boolean differs(AttributeSource one, AttributeSource other) {
    return !Objects.equals(value(one), value(other));
  }

  /** Whether one of a resource's texts has a key, as the filter says that leads to it. */
  boolean hasText(AttributeSource resource, String key) {
    return hasText(value(resource), path.subAttribute(), key);
  }

  private boolean hasText(@Nullable ScimValue value, @Nullable String subAttribute, String key) {
    if (value instanceof ScimArray array) {
      for (ScimValue element : array) {
        if (hasText(element, subAttribute, key)) {
          return true;
        }
      }
      return false;
    }
    if (value instanceof ScimObject object) {
      return subAttribute != null && hasText(object.get(subAttribute), null, key);
    }
    return value instanceof ScimString string && isKey(string.value(), key);
  }

  private boolean isKey(String text, String key) {
    return caseExact
        ? ComparisonKey.exact(text).equals(key)
        : ComparisonKey.foldedEquals(text, key);
  }

  private @Nullable ScimValue value(AttributeSource resource) {
    String schema = path.schema();
    AttributeSource source =
        schema == null ? resource : resource.get(schema) instanceof ScimObject data ? data : null;
    String name = path.attribute();
    return source == null || name == null ? null : source.get(name);
  }

  /** The key of a literal, or null if an index cannot find it. */
  @Nullable String lookupKey(ScimValue literal) {
    return type == AttributeType.STRING && literal instanceof ScimString string
        ? ComparisonKey.of(string.value(), caseExact)
        : null;
  }

  private void collect(@Nullable ScimValue value, @Nullable String subAttribute, Set<String> keys) {
    if (value instanceof ScimArray array) {
      array.forEach(element -> collect(element, subAttribute, keys));
    } else if (value instanceof ScimObject object && subAttribute != null) {
      collect(object.get(subAttribute), null, keys);
    } else if (value instanceof ScimString string) {
      keys.add(key(string.value()));
    } else if (value instanceof ScimNumber number) {
      keys.add(number.value().stripTrailingZeros().toString());
    }
  }

  private String key(String text) {
    return type == AttributeType.DATE_TIME
        ? DateTimes.parse(text).map(Instant::toString).orElse(text)
        : ComparisonKey.of(text, caseExact);
  }
}
