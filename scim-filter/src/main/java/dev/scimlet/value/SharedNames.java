package dev.scimlet.value;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The lists of names that objects have had, so that objects of one shape share theirs: of many
 * thousand users each has the same few shapes. What does not come again is forgotten as soon as
 * another list takes its place.
 */
final class SharedNames {

  private static final int PLACES = 512;
  private static final int MOST_NAMES = 32;
  private static final int MOST_CHARACTERS = 1_024;

  private static final AtomicReferenceArray<String[]> KNOWN = new AtomicReferenceArray<>(PLACES);

  private SharedNames() {}

  /**
   * Returns a list of the first names, perhaps one that other objects have; never to be changed.
   */
  static String[] first(int size, String[] names) {
    if (size > MOST_NAMES) {
      return Arrays.copyOf(names, size);
    }
    int place = place(size, names);
    String[] known = KNOWN.getAcquire(place);
    if (known != null && Arrays.equals(known, 0, known.length, names, 0, size)) {
      return known;
    }
    String[] copy = Arrays.copyOf(names, size);
    if (isShort(copy)) {
      KNOWN.setRelease(place, copy);
    }
    return copy;
  }

  private static int place(int size, String[] names) {
    int hash = size;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + names[i].hashCode();
    }
    return (hash ^ hash >>> 16) & (PLACES - 1);
  }

  private static boolean isShort(String[] names) {
    int characters = 0;
    for (String name : names) {
      characters += name.length();
    }
    return characters <= MOST_CHARACTERS;
  }
}
