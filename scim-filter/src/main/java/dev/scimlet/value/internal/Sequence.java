package dev.scimlet.value.internal;

import dev.scimlet.value.ScimValue;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A long immutable list, such as a group's members, of which changed versions are made at the price
 * of the change: they share all else.
 *
 * <p>A value keeps its slot in all versions, so an index made for one serves the others. It says
 * where the values stand whose sub-attribute {@code value} is a given text. It is made when a list,
 * or one it was made of, is asked for the second time: a list that is read, changed once and
 * written would not earn it.
 *
 * <p>Immutable and thread-safe: two threads may make the same index, of which one is kept.
 */
public final class Sequence extends AbstractList<ScimValue> implements RandomAccess {

  private static final int LONG = Node.WIDTH + 1;

  private final Node root;
  private final int shift;
  private final int slots;
  private @Nullable ValueIndex index;
  private boolean wasAsked;

  private Sequence(Node root, int slots, @Nullable ValueIndex index, boolean wasAsked) {
    this.root = root;
    this.shift = shift(slots);
    this.slots = slots;
    this.index = index;
    this.wasAsked = wasAsked;
  }

  /** Copies values into a list that cannot change: a sequence if they are many. */
  public static List<ScimValue> copyOf(List<? extends ScimValue> values) {
    if (values instanceof Sequence sequence) {
      return sequence;
    }
    return values.size() < LONG ? List.copyOf(values) : of(values, false);
  }

  private static Sequence of(List<? extends ScimValue> values, boolean wasAsked) {
    return new Sequence(Node.of(values), values.size(), null, wasAsked);
  }

  /** Makes the version that has another value at a position. */
  public Sequence with(int position, ScimValue value) {
    int slot = slotOf(position);
    ValueIndex known = index;
    return new Sequence(
        Node.put(root, shift, slot, Objects.requireNonNull(value)),
        slots,
        known == null ? null : known.minus(at(slot), slot).plus(value, slot),
        wasAsked);
  }

  /** Makes the version without the value at a position; no sequence if few are left. */
  public List<ScimValue> without(int position) {
    int slot = slotOf(position);
    ValueIndex known = index;
    Sequence rest =
        new Sequence(
            Node.put(root, shift, slot, null),
            slots,
            known == null ? null : known.minus(at(slot), slot),
            wasAsked);
    if (rest.size() < LONG) {
      return List.copyOf(rest);
    }
    return rest.size() < slots / 2 ? of(rest, wasAsked) : rest;
  }

  /** Makes the version that ends with more values. */
  public Sequence plus(List<? extends ScimValue> more) {
    if (more.size() > size() / 2) {
      List<ScimValue> all = new ArrayList<>(this);
      all.addAll(more);
      return of(all, wasAsked);
    }
    Sequence longer = this;
    for (ScimValue value : more) {
      longer = longer.plus(Objects.requireNonNull(value));
    }
    return longer;
  }

  private Sequence plus(ScimValue value) {
    int longer = slots + 1;
    Node roomy = shift(longer) == shift ? root : Node.above(root);
    ValueIndex known = index;
    return new Sequence(
        Node.put(roomy, shift(longer), slots, value),
        longer,
        known == null ? null : known.plus(value, slots),
        wasAsked);
  }

  /**
   * Returns a way from a text to the positions of those values whose {@code value} is the text but
   * for case and width. There may be others among them.
   *
   * @return the way; null if there is none, and all values must be looked at
   */
  public @Nullable Function<String, int[]> byValue() {
    ValueIndex known = index;
    if (known == null && wasAsked) {
      known = ValueIndex.of(this);
      index = known;
    }
    wasAsked = true;
    ValueIndex complete = known;
    return complete != null && complete.isComplete()
        ? text -> positionsOf(complete.slots(text))
        : null;
  }

  private int[] positionsOf(int[] found) {
    for (int i = 0; i < found.length; i++) {
      found[i] = positionOf(found[i]);
    }
    return found;
  }

  @Override
  public int size() {
    return root.live();
  }

  @Override
  public ScimValue get(int position) {
    return at(slotOf(position));
  }

  private ScimValue at(int slot) {
    return (ScimValue) Objects.requireNonNull(leaf(slot)).require(slot & Node.MASK);
  }

  private @Nullable Node leaf(int slot) {
    Node node = root;
    for (int level = shift; level > 0 && node != null; level -= Node.BITS) {
      node = (Node) node.place((slot >>> level) & Node.MASK);
    }
    return node;
  }

  private int slotOf(int position) {
    Objects.checkIndex(position, size());
    if (size() == slots) {
      return position;
    }
    int rest = position;
    int slot = 0;
    Node node = root;
    for (int level = shift; level >= 0; level -= Node.BITS) {
      int place = 0;
      while (rest >= node.liveIn(place)) {
        rest -= node.liveIn(place++);
      }
      slot |= place << level;
      node = level == 0 ? node : (Node) node.require(place);
    }
    return slot;
  }

  private int positionOf(int slot) {
    if (size() == slots) {
      return slot;
    }
    int position = 0;
    Node node = root;
    for (int level = shift; level >= 0; level -= Node.BITS) {
      int place = (slot >>> level) & Node.MASK;
      for (int i = 0; i < place; i++) {
        position += node.liveIn(i);
      }
      node = level == 0 ? node : (Node) node.require(place);
    }
    return position;
  }

  private static int shift(int slots) {
    int shift = 0;
    while (slots > 1 << (shift + Node.BITS)) {
      shift += Node.BITS;
    }
    return shift;
  }

  @Override
  public Iterator<ScimValue> iterator() {
    return slots();
  }

  Slots slots() {
    return new Slots(0);
  }

  @Override
  public Spliterator<ScimValue> spliterator() {
    return Spliterators.spliterator(
        this, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
  }

  /** Versions of one list are compared from where they part. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (other == this) {
      return true;
    }
    if (!(other instanceof List<?> that) || that.size() != size()) {
      return false;
    }
    if (other instanceof Sequence sequence) {
      int shared = shift == sequence.shift ? Node.shared(root, sequence.root) : 0;
      return shared == size() || haveEqual(from(shared), sequence.from(shared));
    }
    return haveEqual(iterator(), that.iterator());
  }

  private Iterator<ScimValue> from(int position) {
    return new Slots(slotOf(position));
  }

  private static boolean haveEqual(Iterator<ScimValue> left, Iterator<?> right) {
    while (left.hasNext()) {
      ScimValue one = left.next();
      Object other = right.next();
      if (one != other && !one.equals(other)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** Gives the values and their slots in order. */
  final class Slots implements Iterator<ScimValue> {

    private int slot;
    private @Nullable Node leaf;

    Slots(int first) {
      this.slot = first;
      this.leaf = leaf(first);
    }

    @Override
    public boolean hasNext() {
      while (slot < slots && (leaf == null || leaf.place(slot & Node.MASK) == null)) {
        moveTo(leaf == null ? (slot | Node.MASK) + 1 : slot + 1);
      }
      return slot < slots;
    }

    @Override
    public ScimValue next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ScimValue value = (ScimValue) Objects.requireNonNull(leaf).require(slot & Node.MASK);
      moveTo(slot + 1);
      return value;
    }

    /** The slot of the value that comes next. */
    int slot() {
      return slot;
    }

    private void moveTo(int next) {
      slot = next;
      leaf = (next & Node.MASK) == 0 && next < slots ? leaf(next) : leaf;
    }
  }
}
