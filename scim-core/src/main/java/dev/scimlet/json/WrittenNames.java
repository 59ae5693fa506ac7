package dev.scimlet.json;

import org.jspecify.annotations.Nullable;

/**
 * How names are written, with their quotes and colons: a resource has some eighty, which are the
 * same in all of its type. Names that are seldom seen give way to others.
 *
 * <p>Threads write over what others remember. Entries never change, so each is right or absent.
 */
final class WrittenNames {

  private static final int PLACES = 512;
  private static final int LONGEST = 128;

  /** Two quotes and a colon. */
  private static final int AROUND = 3;

  private static final @Nullable Entry[] KNOWN = new Entry[PLACES];

  private WrittenNames() {}

  /** The bytes of a name, never to be changed; null if it is long or has other characters. */
  static byte @Nullable [] find(String name) {
    int hash = name.hashCode();
    int place = (hash ^ hash >>> 16) & (PLACES - 1);
    Entry entry = KNOWN[place];
    if (entry != null && entry.name.equals(name)) {
      return entry.bytes;
    }
    return make(place, name);
  }

  private static byte @Nullable [] make(int place, String name) {
    if (name.length() > LONGEST) {
      return null;
    }
    byte[] bytes = new byte[name.length() + AROUND];
    if (JsonStrings.plain(name, bytes, 1) < name.length()) {
      return null;
    }
    bytes[0] = '"';
    bytes[bytes.length - 2] = '"';
    bytes[bytes.length - 1] = ':';
    KNOWN[place] = new Entry(name, bytes);
    return bytes;
  }

  private static final class Entry {

    private final String name;
    private final byte[] bytes;

    Entry(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }
  }
}
