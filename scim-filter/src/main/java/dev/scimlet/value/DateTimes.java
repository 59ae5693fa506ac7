package dev.scimlet.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of RFC 7643 section 2.3.5: xsd:dateTime with any number of fractional digits, of
 * which nine count. A date without a zone is taken as UTC.
 */
public final class DateTimes {

  private static final int LONGEST = 64;
  private static final int NANO_DIGITS = 9;
  private static final String END_OF_DAY = "T24:00:00";

  /** Date and time, fraction, zone: no two parts can match the same text. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:\\.(\\d+))?(Z|[+-]\\d{2}:\\d{2})?");

  private DateTimes() {}

  /**
   * Reads a date.
   *
   * @param text the text
   * @return the instant, or empty if the text is no xsd:dateTime
   */
  public static Optional<Instant> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.length() > LONGEST ? "" : text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String fraction = matcher.group(2) == null ? "" : matcher.group(2);
    String nanos = fraction.substring(0, Math.min(NANO_DIGITS, fraction.length()));
    try {
      LocalDateTime local = local(matcher.group(1), nanos);
      String zone = matcher.group(3);
      return Optional.of(
          OffsetDateTime.of(local, zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone))
              .toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** xsd:dateTime knows the end of a day as 24:00:00, which is the beginning of the next. */
  private static LocalDateTime local(String seconds, String nanos) {
    boolean endsTheDay = seconds.endsWith(END_OF_DAY) && nanos.chars().allMatch(c -> c == '0');
    String start = seconds.substring(0, seconds.length() - END_OF_DAY.length());
    return endsTheDay
        ? LocalDateTime.parse(start + "T00:00:00").plusDays(1)
        : LocalDateTime.parse(seconds + (nanos.isEmpty() ? "" : "." + nanos));
  }
}
