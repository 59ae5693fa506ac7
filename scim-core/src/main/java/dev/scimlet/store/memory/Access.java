package dev.scimlet.store.memory;

import dev.scimlet.filter.Filter;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to the rows that can match a filter.
 *
 * @param cost how many rows it leads to
 * @param rows those rows
 * @param test what a row must meet besides the filter
 * @param settled the part of the filter that the test stands for, or null if it must still be
 *     tested
 */
record Access(int cost, Stream<Row> rows, Predicate<RowState> test, @Nullable Filter settled) {

  static Access of(int cost, Stream<Row> rows) {
    return new Access(cost, rows, state -> true, null);
  }
}
