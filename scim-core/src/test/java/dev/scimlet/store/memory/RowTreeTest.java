package dev.scimlet.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RowTree keeps rows in order and finds them by position")
class RowTreeTest {

  private static final int ROWS = 5_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void comingAndGoingInAnyOrderItHoldsWhatASortedMapHolds(long seed) {
    Random random = new Random(seed);
    NavigableMap<String, Row> expected = new TreeMap<>();
    RowTree tree = RowTree.empty();
    for (int i = 0; i < ROWS; i++) {
      Row row = new Row("id-" + random.nextInt(ROWS / 2));
      boolean goes = random.nextInt(3) == 0;
      tree = goes ? tree.without(row) : tree.with(row);
      if (goes) {
        expected.remove(row.id());
      } else {
        expected.putIfAbsent(row.id(), row);
      }
      assertThat(tree.size()).isEqualTo(expected.size());
    }
    assertSame(tree, expected);
    for (Row row : List.copyOf(expected.values())) {
      tree = tree.without(row);
    }
    assertThat(tree).isSameAs(RowTree.empty());
  }

  @Test
  void rowsThatComeInOrderAreInOrder() {
    NavigableMap<String, Row> expected = new TreeMap<>();
    RowTree tree = RowTree.empty();
    for (int i = 0; i < ROWS; i++) {
      Row row = new Row("id-%06d".formatted(i));
      expected.put(row.id(), row);
      tree = tree.with(row);
    }
    assertSame(tree, expected);
  }

  @Test
  void rowsThatComeBackwardsAreInOrder() {
    NavigableMap<String, Row> expected = new TreeMap<>();
    RowTree tree = RowTree.empty();
    for (int i = ROWS; i > 0; i--) {
      Row row = new Row("id-%06d".formatted(i));
      expected.put(row.id(), row);
      tree = tree.with(row);
    }
    assertSame(tree, expected);
  }

  @Test
  void aReaderKeepsTheTreeItStartedWith() {
    RowTree before = RowTree.empty();
    for (int i = 0; i < 100; i++) {
      before = before.with(new Row("id-" + i));
    }
    List<Row> rows = before.rows().toList();
    RowTree after = before;
    for (Row row : rows) {
      after = after.without(row).with(new Row("other-" + row.id()));
    }
    assertThat(before.rows()).containsExactlyElementsOf(rows);
    assertThat(after.rows()).hasSize(100).doesNotContainAnyElementsOf(rows);
  }

  @Test
  void whatChangesNothingLeavesTheRows() {
    Row one = new Row("a");
    Row other = new Row("b");
    RowTree tree = RowTree.empty().with(one).with(other);
    assertThat(tree.with(new Row("a")).rows()).containsExactly(one, other);
    assertThat(tree.without(new Row("c")).rows()).containsExactly(one, other);
    assertThat(RowTree.empty().without(one)).isSameAs(RowTree.empty());
  }

  @Test
  void anotherRowOfTheSameIdIsNotInIt() {
    Row one = new Row("a");
    RowTree tree = RowTree.empty().with(one).with(new Row("b"));
    assertThat(tree.contains(one)).isTrue();
    assertThat(tree.contains(new Row("a"))).isFalse();
    assertThat(tree.contains(new Row("c"))).isFalse();
    assertThat(RowTree.empty().contains(one)).isFalse();
  }

  private static void assertSame(RowTree tree, NavigableMap<String, Row> expected) {
    List<Row> rows = List.copyOf(expected.values());
    assertThat(tree.rows()).containsExactlyElementsOf(rows);
    for (int position : List.of(0, 1, 31, 32, 33, rows.size() / 2, rows.size() - 1, rows.size())) {
      int start = Math.min(position, rows.size());
      assertThat(tree.rowsFrom(position))
          .containsExactlyElementsOf(rows.subList(start, rows.size()));
      assertThat(tree.rowsBefore(position))
          .containsExactlyElementsOf(reversed(rows.subList(0, start)));
    }
    assertThat(tree.rowsFrom(rows.size() + 7)).isEmpty();
    for (Row row : rows) {
      assertThat(tree.contains(row)).isTrue();
      int before = expected.headMap(row.id(), false).size();
      assertThat(List.of(tree.before(row.id()), tree.upTo(row.id())))
          .containsExactly(before, before + 1);
    }
    Stream.of("", "id-1x", "zzz")
        .forEach(
            id -> {
              int before = expected.headMap(id, false).size();
              assertThat(List.of(tree.before(id), tree.upTo(id))).containsExactly(before, before);
            });
  }

  private static List<Row> reversed(List<Row> rows) {
    List<Row> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    return reversed;
  }
}
