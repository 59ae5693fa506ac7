package dev.scimlet.value.internal;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a {@link Sequence} by the text of each value's {@code value}: a tree of hashes that
 * shares, as the sequence does, all that a change leaves as it is. Immutable.
 *
 * <p>Hashes are those of folded texts. Texts that are equal, with case or without, have equal ones;
 * whoever finds a slot looks whether its value is the right one.
 */
final class ValueIndex {

  /** Of a sequence in which some value has no such text. */
  private static final ValueIndex INCOMPLETE = new ValueIndex(new int[0]);

  private static final int[] NOTHING = {};
  private static final int BITS = 4;
  private static final int WIDTH = 1 << BITS;
  private static final int FULL = 64;

  /** Pairs of hash and slot in an {@code int[]}, or {@link #WIDTH} parts in an {@code Object[]}. */
  private final Object root;

  private ValueIndex(Object root) {
    this.root = root;
  }

  static ValueIndex of(Sequence sequence) {
    int[] pairs = new int[2 * sequence.size()];
    Sequence.Slots slots = sequence.slots();
    for (int i = 0; slots.hasNext(); i += 2) {
      pairs[i + 1] = slots.slot();
      String text = text(slots.next());
      if (text == null) {
        return INCOMPLETE;
      }
      pairs[i] = hash(text);
    }
    return new ValueIndex(tree(pairs, 0));
  }

  /** Tells whether every value of the sequence is found here. */
  boolean isComplete() {
    return this != INCOMPLETE;
  }

  /** Finds the slots of a text's hash. */
  int[] slots(String text) {
    int hash = hash(text);
    Object node = root;
    for (int shift = 0; node instanceof Object[] parts; shift += BITS) {
      node = parts[place(hash, shift)];
    }
    int[] pairs = (int[]) node;
    int[] found = new int[1];
    int count = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == hash) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = pairs[i + 1];
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Adds a value. */
  ValueIndex plus(ScimValue value, int slot) {
    String text = text(value);
    return text == null || !isComplete()
        ? INCOMPLETE
        : new ValueIndex(plus(root, 0, hash(text), slot));
  }

  private static Object plus(Object node, int shift, int hash, int slot) {
    if (node instanceof Object[] parts) {
      Object[] changed = parts.clone();
      int place = place(hash, shift);
      changed[place] = plus(changed[place], shift + BITS, hash, slot);
      return changed;
    }
    int[] pairs = (int[]) node;
    int[] longer = Arrays.copyOf(pairs, pairs.length + 2);
    longer[pairs.length] = hash;
    longer[pairs.length + 1] = slot;
    return tree(longer, shift);
  }

  /** Takes a value out. */
  ValueIndex minus(ScimValue value, int slot) {
    String text = text(value);
    return text == null || !isComplete()
        ? INCOMPLETE
        : new ValueIndex(minus(root, 0, hash(text), slot));
  }

  private static Object minus(Object node, int shift, int hash, int slot) {
    if (node instanceof Object[] parts) {
      Object[] changed = parts.clone();
      int place = place(hash, shift);
      changed[place] = minus(changed[place], shift + BITS, hash, slot);
      return changed;
    }
    int[] pairs = (int[]) node;
    int[] shorter = new int[pairs.length - 2];
    for (int i = 0, to = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != slot) {
        shorter[to++] = pairs[i];
        shorter[to++] = pairs[i + 1];
      }
    }
    return shorter;
  }

  /** Hashes that are all the same stay together, however many they are. */
  private static Object tree(int[] pairs, int shift) {
    if (pairs.length <= FULL || shift >= Integer.SIZE) {
      return pairs;
    }
    int[] lengths = new int[WIDTH];
    for (int i = 0; i < pairs.length; i += 2) {
      lengths[place(pairs[i], shift)] += 2;
    }
    int[][] parts = new int[WIDTH][];
    Arrays.setAll(parts, place -> lengths[place] == 0 ? NOTHING : new int[lengths[place]]);
    for (int i = pairs.length - 2; i >= 0; i -= 2) {
      int place = place(pairs[i], shift);
      lengths[place] -= 2;
      parts[place][lengths[place]] = pairs[i];
      parts[place][lengths[place] + 1] = pairs[i + 1];
    }
    Object[] trees = new Object[WIDTH];
    Arrays.setAll(trees, place -> tree(parts[place], shift + BITS));
    return trees;
  }

  private static int place(int hash, int shift) {
    return (hash >>> shift) & (WIDTH - 1);
  }

  private static @Nullable String text(ScimValue value) {
    return value instanceof ScimObject object ? object.getString("value") : null;
  }

  /** Mixes the bits, because the lower ones choose the places near the root. */
  private static int hash(String text) {
    int hash = ComparisonKey.folded(text).hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }
}
