package dev.scimlet.store.memory;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows, ordered by id. */
final class RowLeaf implements RowNode {

  private final Row[] rows;

  private RowLeaf(Row[] rows) {
    this.rows = rows;
  }

  static RowLeaf of(Row row) {
    return new RowLeaf(new Row[] {row});
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public String first() {
    return rows[0].id();
  }

  @Override
  public int position(String id) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[middle].id().compareTo(id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public Row get(int position) {
    return rows[position];
  }

  @Override
  public List<RowNode> with(Row row) {
    int place = position(row.id());
    if (has(row, place)) {
      return List.of(this);
    }
    Row[] more = new Row[rows.length + 1];
    System.arraycopy(rows, 0, more, 0, place);
    more[place] = row;
    System.arraycopy(rows, place, more, place + 1, rows.length - place);
    return split(more, RowTree.cut(more.length, place));
  }

  private static List<RowNode> split(Row[] rows, int cut) {
    return cut == rows.length
        ? List.of(new RowLeaf(rows))
        : List.of(
            new RowLeaf(Arrays.copyOf(rows, cut)),
            new RowLeaf(Arrays.copyOfRange(rows, cut, rows.length)));
  }

  @Override
  public @Nullable RowNode without(Row row) {
    int place = position(row.id());
    if (!has(row, place)) {
      return this;
    }
    if (rows.length == 1) {
      return null;
    }
    Row[] fewer = new Row[rows.length - 1];
    System.arraycopy(rows, 0, fewer, 0, place);
    System.arraycopy(rows, place + 1, fewer, place, fewer.length - place);
    return new RowLeaf(fewer);
  }

  private boolean has(Row row, int place) {
    return place < rows.length && rows[place].id().equals(row.id());
  }
}
