package dev.scimlet.store.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a {@link RowTree}, never empty. All leaves of a tree are equally deep: a node that
 * grows too wide becomes two, and one that lost everything goes.
 */
sealed interface RowNode permits RowLeaf, RowBranch {

  /** How many rows a leaf holds at most, or a branch nodes. */
  int WIDEST = 32;

  /** How many rows are in here. */
  int size();

  /** The smallest id. */
  String first();

  /** How many rows come before an id. */
  int position(String id);

  /** The row at a position, from 0. */
  Row get(int position);

  /** What becomes of this node with one more row: itself if the row is there, or one or two. */
  List<RowNode> with(Row row);

  /** This node without a row, itself if the row is not there; null if nothing is left. */
  @Nullable RowNode without(Row row);
}
