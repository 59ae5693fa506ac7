package dev.scimlet.store.memory;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rows ordered by id, immutable: a change copies the few nodes on the way to a row, however many
 * rows there are, and a reader keeps the tree that it started with. A page is found by its position
 * as fast as by an id.
 */
final class RowTree implements Bucket {

  private static final RowTree EMPTY = new RowTree(null);

  private final @Nullable RowNode root;

  private RowTree(@Nullable RowNode root) {
    this.root = root;
  }

  static RowTree empty() {
    return EMPTY;
  }

  @Override
  public int size() {
    return root == null ? 0 : root.size();
  }

  @Override
  public boolean contains(Row row) {
    int place = before(row.id());
    return root != null && place < root.size() && root.get(place).equals(row);
  }

  /** How many rows have smaller ids. */
  int before(String id) {
    return root == null ? 0 : root.position(id);
  }

  /** How many rows have this id or smaller ones. */
  int upTo(String id) {
    int before = before(id);
    boolean present = root != null && before < root.size() && root.get(before).id().equals(id);
    return present ? before + 1 : before;
  }

  @Override
  public Stream<Row> rows() {
    return rowsFrom(0);
  }

  /** The rows from a position on, counted from 0. */
  Stream<Row> rowsFrom(int position) {
    return root == null ? Stream.empty() : stream(RowWalk.forwards(root, position));
  }

  /** The rows before a position, the nearest first. */
  Stream<Row> rowsBefore(int position) {
    return root == null ? Stream.empty() : stream(RowWalk.backwards(root, position));
  }

  @Override
  public RowTree with(Row row) {
    if (root == null) {
      return new RowTree(RowLeaf.of(row));
    }
    List<RowNode> grown = root.with(row);
    return new RowTree(grown.size() == 1 ? grown.get(0) : new RowBranch(grown));
  }

  @Override
  public RowTree without(Row row) {
    RowNode rest = root == null ? null : root.without(row);
    while (rest instanceof RowBranch branch && branch.width() == 1) {
      rest = branch.node(0);
    }
    return rest == null ? EMPTY : new RowTree(rest);
  }

  /**
   * Where to cut a node in two: nowhere if it is not too wide, and otherwise in the middle; but
   * rows that come in order shall leave full nodes behind.
   *
   * @param width how wide the node has become
   * @param last the last place that is new
   */
  static int cut(int width, int last) {
    if (width <= RowNode.WIDEST) {
      return width;
    }
    return last == width - 1 ? width - 1 : width / 2;
  }

  private static Stream<Row> stream(RowWalk walk) {
    return StreamSupport.stream(walk, false);
  }
}
