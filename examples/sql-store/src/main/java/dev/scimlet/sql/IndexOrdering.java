package dev.scimlet.sql;

import dev.scimlet.store.Position;
import dev.scimlet.store.SortKey;
import dev.scimlet.value.OrderKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of {@code scim_resource r}: by id, by a column of it, or by the index rows {@code s} of
 * an attribute.
 *
 * @param attribute the attribute by whose index rows to sort, or null
 * @param ordering the order
 */
record IndexOrdering(@Nullable IndexedAttribute attribute, Ordering ordering) {

  private static final IndexOrdering BY_ID =
      new IndexOrdering(null, new Ordering(null, "r.id", SortKey.Order.ASCENDING));

  /** The order of a query, or null if the database cannot sort so. */
  static @Nullable IndexOrdering of(List<SortKey> keys, IndexedType type) {
    if (keys.isEmpty()) {
      return BY_ID;
    }
    if (keys.size() > 1) {
      return null;
    }
    SortKey key = keys.get(0);
    if (IndexSearch.isId(key.path())) {
      return new IndexOrdering(null, new Ordering(null, "r.id", key.order()));
    }
    String time = IndexSearch.timeColumn(key.path());
    if (time != null) {
      return new IndexOrdering(null, new Ordering("r." + time, "r.id", key.order()));
    }
    IndexedAttribute attribute = type.find(key.path());
    return attribute == null
        ? null
        : new IndexOrdering(attribute, new Ordering("s.value", "s.id", key.order()));
  }

  /** Where a position of the engine is. */
  Place place(Position position) {
    return ordering.key() == null
        ? new Place(null, position.id())
        : new Place(columnValue(position.keys().get(0)), position.id());
  }

  /** How the key of a position stands in the column. */
  private Object columnValue(@Nullable String positionKey) {
    if (attribute == null) {
      // Every resource has its times.
      return NumberCondition.nanos(OrderKey.toInstant(String.valueOf(positionKey)));
    }
    return positionKey == null ? IndexKeys.NO_VALUE : positionKey;
  }
}
