package dev.scimlet.store;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.value.AttributeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a query: its sort keys, and then the id, so that no two resources are equal and
 * every page fits to the next. For stores that sort in memory. Thread-safe.
 *
 * @param keys what to sort by; empty to order by id
 */
public record SortOrder(List<SortKey> keys) implements Comparator<Position> {

  /**
   * Copies and checks the components.
   *
   * @param keys as the component
   */
  public SortOrder {
    keys = List.copyOf(keys);
  }

  /**
   * Finds the place of a resource in this order.
   *
   * @param resource the resource
   * @param attributes its attributes: the resource itself, or a view that knows more
   * @return its place
   */
  public Position position(StoredResource resource, AttributeSource attributes) {
    List<@Nullable String> values = new ArrayList<>(keys.size());
    for (SortKey key : keys) {
      values.add(key.of(attributes));
    }
    return new Position(values, resource.key().id());
  }

  /**
   * Finds the place of a resource in this order.
   *
   * @param resource the resource
   * @return its place
   */
  public Position position(StoredResource resource) {
    return position(resource, resource);
  }

  @Override
  public int compare(Position left, Position right) {
    for (int i = 0; i < keys.size(); i++) {
      int result = keys.get(i).comparator().compare(left.keys().get(i), right.keys().get(i));
      if (result != 0) {
        return result;
      }
    }
    return ComparisonKey.compare(left.id(), right.id());
  }
}
