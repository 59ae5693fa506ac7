package dev.scimlet.protocol.internal;

import dev.scimlet.store.StoredResource;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: UUIDs of version 7 (RFC 9562 section 5.7), so that new rows go to an index's end.
 * Those of one process are ordered as they were made, also within a millisecond (section 6.2,
 * method 1).
 */
final class ResourceIds {

  private static final int LONGEST = 255;
  private static final int COUNTER_BITS = 12;
  private static final String BULK_ID = "bulkid";

  private final RandomBits random = new RandomBits();
  private final Clock clock;

  /** Milliseconds, then a counter of 12 bits, which runs into the next millisecond if it must. */
  private final AtomicLong last = new AtomicLong();

  ResourceIds(Clock clock) {
    this.clock = clock;
  }

  String next() {
    long tick = tick();
    long high = ((tick >>> COUNTER_BITS) << 16) | 0x7000L | (tick & 0xFFFL);
    long low = (random.next() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  private long tick() {
    long now = clock.millis() << COUNTER_BITS;
    while (true) {
      long before = last.get();
      long tick = Math.max(before + 1, now);
      if (last.compareAndSet(before, tick)) {
        return tick;
      }
    }
  }

  /**
   * Refuses what a store must not give out instead of an id that was made here: ids that no path
   * and no bulk request could name.
   */
  static StoredResource requireServable(StoredResource stored, String made) {
    String id = stored.key().id();
    if (id.equals(made)) {
      return stored;
    }
    if (!isId(id) || id.toLowerCase(Locale.ROOT).contains(BULK_ID)) {
      throw new IllegalStateException("The store assigned an id that AssignsIds does not allow.");
    }
    return stored;
  }

  /** Whether a text can be an id at all; anything else is not found, without asking the store. */
  static boolean isId(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && "._~-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
