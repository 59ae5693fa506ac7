package dev.scimlet.testkit;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Long texts of characters that need three and four bytes, and that no compression shortens. */
final class LongTexts {

  private static final long SEED = 7643;
  private static final int FIRST_OF_CJK = 0x4e00;
  private static final int COUNT_OF_CJK = 20_000;
  private static final int FIRST_OF_EXTENSION = 0x20000;

  private LongTexts() {}

  /** Lengths around which a store may cut, as far as it keeps such texts. */
  static List<Integer> lengths(int longest) {
    return Stream.of(258, 1_001, longest)
        .map(length -> Math.min(length, longest))
        .distinct()
        .toList();
  }

  /** A text of so many UTF-16 code units; the longer of two starts with the shorter. */
  static String of(int length) {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      boolean pair = random.nextInt(8) == 0 && text.length() + 1 < length;
      int first = pair ? FIRST_OF_EXTENSION : FIRST_OF_CJK;
      text.appendCodePoint(first + random.nextInt(COUNT_OF_CJK));
    }
    return text.toString();
  }
}
