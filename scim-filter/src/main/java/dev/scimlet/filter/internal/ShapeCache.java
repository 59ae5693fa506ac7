package dev.scimlet.filter.internal;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.filter.FilterOptions;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Keeps some shapes: {@value #SHAPES} in places for {@value #WAYS} each, chosen by hash. A shape
 * earns credit whenever it is found, and a new one takes the place of a shape without any: a flood
 * of shapes that never come again changes places among themselves.
 *
 * <p>Without locks: of two threads, one may overwrite what the other keeps, which costs a parse.
 */
final class ShapeCache<T> {

  private static final int SHAPES = 256;
  private static final int WAYS = 4;

  private final AtomicReferenceArray<@Nullable Entry<T>> entries =
      new AtomicReferenceArray<>(SHAPES);

  /** A shape and how dear it is. Threads may count past each other, which does no harm. */
  private static final class Entry<T> {

    private static final int DEAREST = 16;

    private final Shape<T> shape;
    private int credit;

    Entry(Shape<T> shape) {
      this.shape = shape;
    }

    void earn() {
      if (credit < DEAREST) {
        credit++;
      }
    }
  }

  /** A shape that was found, and the literals of the text in it. */
  static final class Match<T> {

    private final Shape<T> shape;
    private final String[] literals;

    Match(Shape<T> shape, String[] literals) {
      this.shape = shape;
      this.literals = literals;
    }

    /** Reads the text by its shape; null if a literal needs a closer look. */
    @Nullable T read(RepairListener fired) {
      return shape.read(literals, fired);
    }
  }

  /** Finds the shape of a text. */
  @Nullable Match<T> find(int hash, FilterOptions options, String text) {
    int first = first(hash);
    for (int i = first; i < first + WAYS; i++) {
      Entry<T> entry = entries.get(i);
      String[] literals = entry == null ? null : literals(entry.shape, hash, options, text);
      if (entry != null && literals != null) {
        entry.earn();
        return new Match<>(entry.shape, literals);
      }
    }
    return null;
  }

  /** Keeps a shape that was not found, if there is a place for it. */
  void keep(Shape<T> shape) {
    int first = first(shape.hash());
    int cheapest = first;
    for (int i = first; i < first + WAYS; i++) {
      if (credit(i) < credit(cheapest)) {
        cheapest = i;
      }
    }
    Entry<T> loser = entries.get(cheapest);
    if (loser != null && loser.credit > 0) {
      loser.credit--;
    } else {
      entries.set(cheapest, new Entry<>(shape));
    }
  }

  private int credit(int index) {
    Entry<T> entry = entries.get(index);
    return entry == null ? -1 : entry.credit;
  }

  private static <T> String @Nullable [] literals(
      Shape<T> shape, int hash, FilterOptions options, String text) {
    return shape.hash() == hash && shape.options().equals(options) ? shape.literals(text) : null;
  }

  private static int first(int hash) {
    return ((hash ^ (hash >>> 16)) & (SHAPES / WAYS - 1)) * WAYS;
  }
}
