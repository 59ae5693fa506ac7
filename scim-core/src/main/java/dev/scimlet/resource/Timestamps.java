package dev.scimlet.resource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** Writes times as {@link Instant#toString} does, for they are written with every resource. */
final class Timestamps {

  private static final int SECONDS_OF_DAY = 86_400;

  /** Years before and behind have a sign. */
  private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay() * SECONDS_OF_DAY;

  private static final long LAST = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_OF_DAY - 1;

  private static final String LONGEST = "0000-00-00T00:00:00.000000000";
  private static final int FRACTION = LONGEST.indexOf('.');

  private Timestamps() {}

  /** The time in UTC; its fraction has as many digits as it needs, in groups of three. */
  static String text(Instant time) {
    long second = time.getEpochSecond();
    if (second < FIRST || second > LAST) {
      return time.toString();
    }
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_OF_DAY));
    return text(day, Math.floorMod(second, SECONDS_OF_DAY), time.getNano());
  }

  private static String text(LocalDate day, int second, int nano) {
    byte[] text = (LONGEST + 'Z').getBytes(StandardCharsets.ISO_8859_1);
    put(text, 3, day.getYear());
    put(text, 6, day.getMonthValue());
    put(text, 9, day.getDayOfMonth());
    put(text, 12, second / 3_600);
    put(text, 15, second / 60 % 60);
    put(text, 18, second % 60);
    put(text, LONGEST.length() - 1, nano);
    int end = end(nano);
    text[end] = 'Z';
    return new String(text, 0, end + 1, StandardCharsets.ISO_8859_1);
  }

  private static int end(int nano) {
    if (nano == 0) {
      return FRACTION;
    }
    int end = LONGEST.length();
    for (int rest = nano; rest % 1_000 == 0; rest /= 1_000) {
      end -= 3;
    }
    return end;
  }

  /** Puts a number where zeros stand, with its last digit at an index. */
  private static void put(byte[] text, int index, int number) {
    for (int rest = number, i = index; rest > 0; rest /= 10, i--) {
      text[i] = (byte) ('0' + rest % 10);
    }
  }
}
