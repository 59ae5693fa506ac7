package dev.scimlet.entra.check;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes names that nobody else has. Thread-safe. */
final class TestNames {

  private static final int TOKEN = 12;

  private final Random random;
  private final String run;
  private final AtomicInteger count = new AtomicInteger();

  TestNames(Random random) {
    this.random = random;
    this.run = Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX);
  }

  /** A unique word of small letters, digits and hyphens. */
  String word(String hint) {
    return "check-" + hint + "-" + run + "-" + count.incrementAndGet();
  }

  /** A unique user name in the form of an e-mail address. */
  String address() {
    return word("user") + "@example.com";
  }

  /** Random capital letters. */
  String capitals() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < TOKEN; i++) {
      text.append((char) ('A' + random.nextInt(26)));
    }
    return text.toString();
  }

  /** A number below the limit. */
  int below(int limit) {
    return random.nextInt(limit);
  }
}
