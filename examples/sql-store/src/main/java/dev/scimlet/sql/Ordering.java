package dev.scimlet.sql;

import dev.scimlet.store.SortKey;
import dev.scimlet.value.OrderKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in which the database reads rows: by a column, if there is one, and then by id.
 *
 * @param attribute the attribute by whose index rows to sort, or null
 * @param key the column to sort by, or null to sort by id alone
 * @param id the column with the id
 * @param order the direction of the key, or of the id if there is no key
 */
record Ordering(
    @Nullable IndexedAttribute attribute, @Nullable String key, String id, SortKey.Order order) {

  static final Ordering BY_ID = new Ordering(null, null, "r.id", SortKey.Order.ASCENDING);

  /** The order of a query, or null if the database cannot sort so. */
  static @Nullable Ordering of(List<SortKey> keys, IndexedType type) {
    if (keys.isEmpty()) {
      return BY_ID;
    }
    if (keys.size() > 1) {
      return null;
    }
    SortKey key = keys.get(0);
    if (IndexSearch.isId(key.path())) {
      return new Ordering(null, null, BY_ID.id(), key.order());
    }
    String time = IndexSearch.timeColumn(key.path());
    if (time != null) {
      return new Ordering(null, "r." + time, "r.id", key.order());
    }
    IndexedAttribute attribute = type.find(key.path());
    return attribute == null ? null : new Ordering(attribute, "s.value", "s.id", key.order());
  }

  /** How the key of a position stands in the column. */
  Object columnValue(@Nullable String positionKey) {
    if (attribute == null) {
      // Every resource has its times.
      return NumberCondition.nanos(OrderKey.toInstant(String.valueOf(positionKey)));
    }
    return positionKey == null ? IndexKeys.NO_VALUE : positionKey;
  }
}
