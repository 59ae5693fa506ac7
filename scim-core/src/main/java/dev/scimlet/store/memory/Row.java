package dev.scimlet.store.memory;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place of one resource. Indexes lead here; what it holds is in one field, so that a change is
 * visible to every reader at once, by whatever way it came.
 */
final class Row implements Bucket {

  private final String id;
  private volatile @Nullable RowState state;

  Row(String id) {
    this.id = id;
  }

  /** What it holds; null before the resource is there and after it is gone. */
  @Nullable RowState state() {
    return state;
  }

  /** What it holds, for a writer that knows the resource is there. */
  RowState present() {
    return Objects.requireNonNull(state);
  }

  void publish(@Nullable RowState next) {
    state = next;
  }

  String id() {
    return id;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public boolean contains(Row row) {
    return row.equals(this);
  }

  @Override
  public Stream<Row> rows() {
    return Stream.of(this);
  }

  @Override
  public Bucket with(Row row) {
    return row.equals(this) ? this : RowTree.empty().with(this).with(row);
  }

  @Override
  public Bucket without(Row row) {
    return row.equals(this) ? RowTree.empty() : this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
