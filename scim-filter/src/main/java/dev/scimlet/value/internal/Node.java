package dev.scimlet.value.internal;

import dev.scimlet.value.ScimValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a {@link Sequence}: up to 32 values in a leaf, up to 32 nodes above. A value is found
 * by its slot, five bits of which choose the place on each level; the slot of a removed value stays
 * empty, and so does the place of a node that lost all its values. Immutable.
 */
final class Node {

  static final int BITS = 5;
  static final int WIDTH = 1 << BITS;
  static final int MASK = WIDTH - 1;

  private final @Nullable Object[] places;
  private final int live;

  private Node(@Nullable Object[] places, int live) {
    this.places = places;
    this.live = live;
  }

  /** Builds the tree that has a value in each of the first slots. */
  static Node of(List<? extends ScimValue> values) {
    Object[] level = values.toArray();
    for (Object value : level) {
      Objects.requireNonNull(value);
    }
    Node[] nodes = above(level);
    while (nodes.length > 1) {
      nodes = above(nodes);
    }
    return nodes[0];
  }

  /** Adds a level to a tree that has no slot left. */
  static Node above(Node full) {
    return new Node(new Object[] {full}, full.live);
  }

  private static Node[] above(Object[] level) {
    Node[] nodes = new Node[(level.length + MASK) >> BITS];
    for (int i = 0; i < nodes.length; i++) {
      int from = i << BITS;
      Object[] places =
          Arrays.copyOfRange(level, from, Math.min(from + WIDTH, level.length), Object[].class);
      nodes[i] = new Node(places, live(places));
    }
    return nodes;
  }

  private static int live(Object[] places) {
    int live = 0;
    for (Object place : places) {
      live += count(place);
    }
    return live;
  }

  /** How many values there are in and below this node. */
  int live() {
    return live;
  }

  /** How many values there are in and below a place. */
  int liveIn(int index) {
    return count(place(index));
  }

  private static int count(@Nullable Object place) {
    return place == null ? 0 : place instanceof Node node ? node.live : 1;
  }

  /** What stands in a place of this node: a value in a leaf, a node above; null for nothing. */
  @Nullable Object place(int index) {
    return index < places.length ? places[index] : null;
  }

  /** What stands in a place that is not empty. */
  Object require(int index) {
    return Objects.requireNonNull(places[index]);
  }

  /** Copies the way to a slot, and puts a value there; null empties the slot. */
  static Node put(@Nullable Node node, int shift, int slot, @Nullable ScimValue value) {
    int index = (slot >>> shift) & MASK;
    @Nullable Object[] places = node == null ? new Object[index + 1] : roomFor(index, node.places);
    Object before = places[index];
    Object after = shift == 0 ? value : below((Node) before, shift - BITS, slot, value);
    places[index] = after;
    int live = (node == null ? 0 : node.live) + count(after) - count(before);
    return new Node(places, live);
  }

  private static @Nullable Node below(
      @Nullable Node node, int shift, int slot, @Nullable ScimValue value) {
    Node changed = put(node, shift, slot, value);
    return changed.live == 0 ? null : changed;
  }

  private static @Nullable Object[] roomFor(int index, @Nullable Object[] places) {
    return Arrays.copyOf(places, Math.max(places.length, index + 1));
  }

  /** How many values two trees of one height share from their start on; nothing is compared. */
  static int shared(Node left, Node right) {
    int shared = 0;
    for (int i = 0; i < WIDTH; i++) {
      Object one = left.place(i);
      Object other = right.place(i);
      if (one != other) {
        return one instanceof Node below && other instanceof Node beside
            ? shared + shared(below, beside)
            : shared;
      }
      shared += count(one);
    }
    return shared;
  }
}
