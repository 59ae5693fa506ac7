package dev.scimlet.store;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.OrderKey;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One attribute to sort by, RFC 7644 section 3.4.2.3. Resources without a value come last when
 * ascending and first when descending; of several values the primary one counts, otherwise the
 * first.
 *
 * @param path the attribute, with the sub-attribute whose value counts
 * @param attribute what the schema says of the path's last name
 * @param order the direction
 */
public record SortKey(AttributePath path, AttributeDescriptor attribute, Order order) {

  private static final Comparator<@Nullable String> ASCENDING =
      Comparator.nullsLast(ComparisonKey::compare);

  /** The direction of a sort. */
  public enum Order {

    /** Smallest first. */
    ASCENDING,

    /** Largest first. */
    DESCENDING
  }

  /**
   * Makes the key by which a resource is ordered.
   *
   * @param resource the resource
   * @return an {@link OrderKey}, or null if the resource has no value
   */
  public @Nullable String of(AttributeSource resource) {
    String schema = path.schema();
    AttributeSource holder =
        schema == null ? resource : resource.get(schema) instanceof ScimObject data ? data : null;
    ScimValue value =
        holder == null || path.attribute() == null ? null : one(holder.get(path.attribute()));
    String part = path.subAttribute();
    if (part != null) {
      value = value instanceof ScimObject object ? object.get(part) : null;
    }
    return OrderKey.of(attribute, value);
  }

  /**
   * {@return the order of two keys that {@link #of} made; for a descending sort it is turned round,
   * so that null comes first}
   */
  public Comparator<@Nullable String> comparator() {
    return order == Order.ASCENDING ? ASCENDING : ASCENDING.reversed();
  }

  private static @Nullable ScimValue one(@Nullable ScimValue value) {
    if (!(value instanceof ScimArray array)) {
      return value;
    }
    for (ScimValue element : array) {
      if (element instanceof ScimObject object && object.get("primary") == ScimBoolean.TRUE) {
        return element;
      }
    }
    return array.isUnassigned() ? null : array.get(0);
  }
}
