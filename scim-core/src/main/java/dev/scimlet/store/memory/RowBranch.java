package dev.scimlet.store.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some nodes, ordered by the ids in them, which do not overlap. */
final class RowBranch implements RowNode {

  private final RowNode[] nodes;
  private final String first;

  /** For each node, how many rows are in it and in those before it. */
  private final int[] ends;

  RowBranch(List<RowNode> nodes) {
    this.nodes = nodes.toArray(RowNode[]::new);
    this.first = this.nodes[0].first();
    this.ends = new int[this.nodes.length];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += this.nodes[i].size();
      ends[i] = end;
    }
  }

  @Override
  public int size() {
    return ends[ends.length - 1];
  }

  @Override
  public String first() {
    return first;
  }

  int width() {
    return nodes.length;
  }

  RowNode node(int index) {
    return nodes[index];
  }

  /** The first position in a node. */
  int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /** The node in which a position is. */
  int nodeAt(int position) {
    int low = 0;
    int high = ends.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The node in which an id is, if it is anywhere. */
  private int nodeOf(String id) {
    int low = 0;
    int high = nodes.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (nodes[middle].first().compareTo(id) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public int position(String id) {
    int index = nodeOf(id);
    return start(index) + nodes[index].position(id);
  }

  @Override
  public Row get(int position) {
    int index = nodeAt(position);
    return nodes[index].get(position - start(index));
  }

  @Override
  public List<RowNode> with(Row row) {
    int index = nodeOf(row.id());
    List<RowNode> grown = nodes[index].with(row);
    if (grown.size() == 1 && grown.get(0).size() == nodes[index].size()) {
      return List.of(this);
    }
    List<RowNode> more = exchanged(index, grown);
    int cut = RowTree.cut(more.size(), index + grown.size() - 1);
    return cut == more.size()
        ? List.of(new RowBranch(more))
        : List.of(
            new RowBranch(more.subList(0, cut)), new RowBranch(more.subList(cut, more.size())));
  }

  @Override
  public @Nullable RowNode without(Row row) {
    int index = nodeOf(row.id());
    RowNode rest = nodes[index].without(row);
    if (rest == null) {
      return nodes.length == 1 ? null : new RowBranch(exchanged(index, List.of()));
    }
    return rest.size() == nodes[index].size()
        ? this
        : new RowBranch(exchanged(index, List.of(rest)));
  }

  private List<RowNode> exchanged(int index, List<RowNode> others) {
    List<RowNode> changed = new ArrayList<>(nodes.length + 1);
    for (int i = 0; i < nodes.length; i++) {
      if (i == index) {
        changed.addAll(others);
      } else {
        changed.add(nodes[i]);
      }
    }
    return changed;
  }
}
