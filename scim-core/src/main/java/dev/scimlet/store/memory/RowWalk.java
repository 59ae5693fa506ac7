package dev.scimlet.store.memory;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes from row to row of a tree, and down from the root only where a leaf ends. */
final class RowWalk extends Spliterators.AbstractSpliterator<Row> {

  private static final int TRAITS =
      Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.IMMUTABLE;

  private final RowNode root;
  private final int step;
  private final int end;
  private int next;
  private @Nullable RowLeaf leaf;
  private int start;

  private RowWalk(RowNode root, int next, int end, int step) {
    super(Math.abs((long) end - next), TRAITS);
    this.root = root;
    this.next = next;
    this.end = end;
    this.step = step;
  }

  /** All rows from a position on. */
  static RowWalk forwards(RowNode root, int position) {
    return new RowWalk(root, Math.min(position, root.size()), root.size(), 1);
  }

  /** All rows before a position, the nearest first. */
  static RowWalk backwards(RowNode root, int position) {
    return new RowWalk(root, Math.min(position, root.size()) - 1, -1, -1);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Row> action) {
    if (next == end) {
      return false;
    }
    action.accept(row(next));
    next += step;
    return true;
  }

  private Row row(int position) {
    RowLeaf current = leaf;
    if (current == null || position < start || position >= start + current.size()) {
      current = leafAt(position);
      leaf = current;
    }
    return current.get(position - start);
  }

  private RowLeaf leafAt(int position) {
    RowNode node = root;
    start = 0;
    while (node instanceof RowBranch branch) {
      int index = branch.nodeAt(position - start);
      start += branch.start(index);
      node = branch.node(index);
    }
    return (RowLeaf) node;
  }
}
