package dev.scimlet.store;

import dev.scimlet.filter.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among the resources of one type.
 *
 * <p>Some attributes are derived by the engine and in no body: {@code groups} of users, {@code
 * display} and {@code $ref} of {@code members}, and with {@link Memberships} all of {@code
 * members}. A store leaves a filter that names one of them to the engine.
 *
 * @param resourceType the name of the resource type
 * @param filter which resources, or null for all; paths are canonical and literals fit their types
 * @param sort in which order; ties, and everything when the list is empty, are ordered by id, by
 *     code point
 * @param page which part of the ordered result
 * @param total how much of a total is wanted
 * @param wanted which attributes the engine is going to use: a hint
 */
public record Query(
    String resourceType,
    @Nullable Filter filter,
    List<SortKey> sort,
    Page page,
    Total total,
    Projection wanted) {

  /** How much of a total is wanted. */
  public enum Total {

    /** None: do not count. */
    NONE,

    /** The exact number of resources that meet the filter. */
    EXACT
  }

  /**
   * Copies and checks the components.
   *
   * @param resourceType as the component
   * @param filter as the component
   * @param sort as the component
   * @param page as the component
   * @param total as the component
   * @param wanted as the component
   */
  public Query {
    sort = List.copyOf(sort);
  }
}
