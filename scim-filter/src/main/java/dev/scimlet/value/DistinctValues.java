package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.value.internal.ElementIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one list, each once: RFC 7643 section 2.4 wants no pair of {@code type} and {@code
 * value} twice. The first of a pair stays, and is primary if one of the others is.
 */
final class DistinctValues {

  private static final String VALUE = "value";
  private static final String TYPE = "type";
  private static final int HASHED_FROM = 16;

  private final @Nullable AttributeDescriptor value;
  private final @Nullable AttributeDescriptor type;
  private final boolean byValue;
  private final List<ScimValue> values;
  private final List<Object> identities;

  /** Where the identities are, once there are so many that looking for one takes long. */
  private @Nullable Map<Object, Integer> positions;

  private DistinctValues(AttributeDescriptor attribute) {
    this.values = new ArrayList<>();
    this.identities = new ArrayList<>();
    this.value = attribute.subAttribute(VALUE);
    this.type = attribute.subAttribute(TYPE);
    this.byValue = ElementIdentity.isByValue(attribute);
  }

  /** Returns the given list itself if no value is in it twice. */
  static List<ScimValue> of(AttributeDescriptor attribute, List<ScimValue> all) {
    if (all.size() < 2) {
      return all;
    }
    DistinctValues distinct = new DistinctValues(attribute);
    if (all.size() < HASHED_FROM && distinct.areDistinct(all)) {
      return all;
    }
    for (ScimValue element : all) {
      distinct.add(element);
    }
    return distinct.values.size() == all.size() ? all : distinct.values;
  }

  /** Whether all are different; for few, of which mostly none is there twice. */
  private boolean areDistinct(List<ScimValue> few) {
    Object[] seen = new Object[few.size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = identity(few.get(i));
      for (int j = 0; j < i; j++) {
        if (seen[j].equals(seen[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private void add(ScimValue element) {
    Object identity = identity(element);
    int first = position(identity);
    if (first < 0) {
      values.add(element);
      remember(identity);
    } else if (PrimaryConformer.isPrimary(element)) {
      ScimObject kept = (ScimObject) values.get(first);
      values.set(first, kept.with(PrimaryConformer.PRIMARY, ScimBoolean.TRUE));
    }
  }

  private int position(Object identity) {
    return positions == null ? identities.indexOf(identity) : positions.getOrDefault(identity, -1);
  }

  private void remember(Object identity) {
    identities.add(identity);
    if (positions != null) {
      positions.put(identity, positions.size());
    } else if (identities.size() == HASHED_FROM) {
      positions = positionsOf(identities);
    }
  }

  private static Map<Object, Integer> positionsOf(List<Object> identities) {
    Map<Object, Integer> positions = new HashMap<>();
    identities.forEach(identity -> positions.put(identity, positions.size()));
    return positions;
  }

  private Object identity(ScimValue element) {
    if (value == null || !(element instanceof ScimObject object) || !object.contains(VALUE)) {
      return element;
    }
    Object named = key(value, object.get(VALUE));
    if (byValue) {
      return named;
    }
    return type == null ? element : new Pair(named, key(type, object.get(TYPE)));
  }

  private static Object key(AttributeDescriptor attribute, @Nullable ScimValue part) {
    if (part instanceof ScimString string) {
      return ComparisonKey.of(string.value(), attribute.caseExact());
    }
    return part == null ? ScimNull.NULL : part;
  }

  private record Pair(Object value, Object type) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair that && value.equals(that.value) && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return 31 * value.hashCode() + type.hashCode();
    }
  }
}
