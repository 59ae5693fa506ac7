package dev.scimlet.filter;

import dev.scimlet.filter.internal.match.Condition;
import dev.scimlet.filter.internal.match.MatcherCompiler;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimValue;

/**
 * A filter made ready to be evaluated many times. Immutable and thread-safe; the usual comparisons
 * allocate nothing.
 *
 * <p>Strings are compared by their {@link dev.scimlet.attribute.ComparisonKey}, dates as instants,
 * numbers by value and binaries by their octets. A multi-valued attribute matches when one of its
 * values does, also under {@code ne}; {@code ne} is true of an unassigned attribute, too. A stored
 * value of another type than the schema's is assigned but meets no comparison, and a secret counts
 * as unassigned.
 */
public final class FilterMatcher {

  private final Condition condition;

  private FilterMatcher(Condition condition) {
    this.condition = condition;
  }

  /**
   * Prepares a filter.
   *
   * @param filter the filter
   * @return its matcher
   * @throws IllegalArgumentException if a comparison in a filter built by hand has an operator or a
   *     literal that no attribute can be compared with
   */
  public static FilterMatcher compile(Filter filter) {
    return new FilterMatcher(MatcherCompiler.compile(filter));
  }

  /**
   * Tells whether a resource meets the filter.
   *
   * @param resource the resource
   * @return true if it does
   */
  public boolean matches(AttributeSource resource) {
    return condition.matches(resource);
  }

  /**
   * Tells whether one value meets the filter, which is then a filter on values as it stands in
   * brackets: {@code type eq "work"}.
   *
   * @param value one value of a multi-valued attribute, or a single complex value; a simple value
   *     answers to the name {@code value}
   * @return true if it does
   */
  public boolean matchesValue(ScimValue value) {
    return condition.matchesValue(value);
  }
}
