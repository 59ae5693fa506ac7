package dev.scimlet.examples.server.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/** How pages write numbers, times and names of constants. Times are those of UTC. */
final class Words {

  private static final DateTimeFormatter SECOND = pattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter INSTANT = pattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
  private static final DateTimeFormatter MINUTE = pattern("HH:mm");
  private static final DateTimeFormatter DAY = pattern("uuuu-MM-dd");

  private Words() {}

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number and what it counts, as in "1 user" and "2 users". */
  static String counted(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** A number of things, or what to call them if nobody has counted. */
  static String counted(OptionalLong number, String one, String many, String uncounted) {
    return number.isPresent() ? counted(number.getAsLong(), one, many) : uncounted;
  }

  static String second(Instant time) {
    return SECOND.format(time);
  }

  /** A time for programs; all have one length, so that they are ordered as texts. */
  static String instant(Instant time) {
    return INSTANT.format(time);
  }

  static String minute(Instant time) {
    return MINUTE.format(time);
  }

  static String day(Instant time) {
    return DAY.format(time);
  }

  static String milliseconds(Duration duration) {
    return String.format(Locale.ROOT, "%,.1f ms", duration.toNanos() / 1e6);
  }

  /** A constant in words, as in "Client error". */
  static String constant(Enum<?> constant) {
    String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
