package dev.scimlet.store.memory;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several rows that share a value. It changes in place: readers see rows come and go. */
final class RowSet implements Bucket {

  private final ConcurrentSkipListSet<Row> rows = new ConcurrentSkipListSet<>();

  // The set itself would count by walking. Written by one writer at a time.
  private volatile int size;

  RowSet(Row first, Row second) {
    rows.add(first);
    rows.add(second);
    size = 2;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Stream<Row> rows() {
    return rows.stream();
  }

  @Override
  public Bucket with(Row row) {
    size = rows.add(row) ? size + 1 : size;
    return this;
  }

  @Override
  public @Nullable Bucket without(Row row) {
    size = rows.remove(row) ? size - 1 : size;
    return rows.isEmpty() ? null : this;
  }
}
