package dev.scimlet.store.memory;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that share a value. Nearly always it is one row, which is then its own bucket. */
sealed interface Bucket permits Row, RowSet {

  /** How many rows there are; for choosing between indexes. */
  int size();

  /** The rows in the order in which they were inserted. */
  Stream<Row> rows();

  /** The bucket that holds one more row; called by one writer at a time. */
  Bucket with(Row row);

  /** The bucket that lacks a row, or null if nothing is left; called by one writer at a time. */
  @Nullable Bucket without(Row row);
}
