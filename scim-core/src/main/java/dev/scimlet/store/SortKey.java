package dev.scimlet.store;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;

/**
 * One attribute to sort by, RFC 7644 section 3.4.2.3. Resources without a value come last when
 * ascending and first when descending; strings are ordered by their comparison key.
 *
 * @param path the attribute, with the sub-attribute whose value counts
 * @param attribute what the schema says of the path's last name
 * @param order the direction
 */
public record SortKey(AttributePath path, AttributeDescriptor attribute, Order order) {

  /** The direction of a sort. */
  public enum Order {

    /** Smallest first. */
    ASCENDING,

    /** Largest first. */
    DESCENDING
  }
}
