package dev.scimlet.store.memory;

import java.util.stream.Stream;

/**
 * The rows that share a value, immutable. Nearly always it is one row, which is then its own
 * bucket.
 */
sealed interface Bucket permits Row, RowTree {

  /** How many rows there are; for choosing between indexes. */
  int size();

  boolean contains(Row row);

  /** The rows, ordered by id. */
  Stream<Row> rows();

  /** The bucket that holds one more row; this one if it is there. */
  Bucket with(Row row);

  /** The bucket that lacks a row; this one if it is not there. */
  Bucket without(Row row);
}
