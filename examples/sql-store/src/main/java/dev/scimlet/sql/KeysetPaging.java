package dev.scimlet.sql;

import dev.scimlet.store.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads an order in one direction, from any place on: what it costs does not depend on how far the
 * place is from the start.
 *
 * @param ordering the order
 * @param backward whether it is read from its end
 */
record KeysetPaging(Ordering ordering, boolean backward) {

  /** What is behind a place, in the direction of reading; everything if there is no place. */
  SqlFragment behind(@Nullable Place place) {
    if (place == null) {
      return SqlFragment.TRUE;
    }
    String id = ordering.id();
    String idOperator = idDescends() ? " < ?" : " > ?";
    String key = ordering.key();
    if (key == null || place.key() == null) {
      return SqlFragment.of(id + idOperator, place.id());
    }
    if (keyDescends() == backward) {
      String pair = "(" + key + ", " + id + ")" + (backward ? " < " : " > ") + "(?, ?)";
      return SqlFragment.of(pair, place.key(), place.id());
    }
    String keyOperator = keyDescends() ? " < ?" : " > ?";
    String orEqual = keyDescends() ? " <= ?" : " >= ?";
    // The first condition is for the index, the second one cuts.
    return SqlFragment.of(
        key + orEqual + " and (" + key + keyOperator + " or " + id + idOperator + ")",
        place.key(),
        place.key(),
        place.id());
  }

  String orderBy() {
    String id = ordering.id() + (idDescends() ? " desc" : "");
    String key = ordering.key();
    return " order by " + (key == null ? id : key + (keyDescends() ? " desc, " : ", ") + id);
  }

  /** Ties are ordered by ascending ids, whatever the direction of the key. */
  private boolean idDescends() {
    return ordering.key() == null ? keyDescends() : backward;
  }

  private boolean keyDescends() {
    return (ordering.order() == SortKey.Order.DESCENDING) != backward;
  }
}
