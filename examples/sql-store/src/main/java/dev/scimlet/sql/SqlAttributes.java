package dev.scimlet.sql;

import dev.scimlet.filter.Filter;
import java.util.Optional;

/**
 * Which attributes SQL can search by, and how: the list of what is allowed, with which {@link
 * SqlFilter} translates filters. Whatever it does not know is left to the engine.
 */
public interface SqlAttributes {

  /**
   * Translates a comparison.
   *
   * @param filter the comparison, whose literal is not null; {@code ne} is true of a resource
   *     without a value as well
   * @return the condition, or empty if SQL cannot tell
   */
  Optional<SqlCondition> compare(Filter.Comparison filter);

  /**
   * Translates a presence test: an empty text is not present.
   *
   * @param filter the test
   * @return the condition, or empty if SQL cannot tell
   */
  Optional<SqlCondition> present(Filter.Present filter);

  /**
   * Translates a filter on the single values of an attribute.
   *
   * @param filter the filter
   * @return the condition, or empty if SQL cannot tell
   */
  Optional<SqlCondition> among(Filter.ValuePath filter);
}
