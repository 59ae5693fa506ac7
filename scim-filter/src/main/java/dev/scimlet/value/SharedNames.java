package dev.scimlet.value;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

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
    int place = place(size, names);
    String[] known = known(place, size, names);
    return known != null ? known : kept(place, Arrays.copyOf(names, size));
  }

  /** Returns a list of the same names, perhaps one that other objects have; never to be changed. */
  static String[] of(String[] names) {
    int place = place(names.length, names);
    String[] known = known(place, names.length, names);
    return known != null ? known : kept(place, names);
  }

  private static String @Nullable [] known(int place, int size, String[] names) {
    String[] known = place < 0 ? null : KNOWN.getAcquire(place);
    boolean same = known != null && Arrays.equals(known, 0, known.length, names, 0, size);
    return same ? known : null;
  }

  private static String[] kept(int place, String[] names) {
    if (place >= 0 && isShort(names)) {
      KNOWN.setRelease(place, names);
    }
    return names;
  }

  /** Where a list is kept, below 0 for nowhere. */
  private static int place(int size, String[] names) {
    if (size > MOST_NAMES) {
      return -1;
    }
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
