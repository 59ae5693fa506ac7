package dev.scimlet.entra.mapping.expression;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates that sources have, and writes those that functions give. */
final class Dates {

  private static final DateTimeFormatter WRITTEN = format("M/d/uuuu h:mm:ss a");

  /** ISO 8601 with or without time and offset, and what functions give. */
  private static final List<DateTimeFormatter> READ =
      List.of(
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .append(DateTimeFormatter.ISO_LOCAL_DATE)
              .optionalStart()
              .appendPattern("['T'][ ]")
              .append(DateTimeFormatter.ISO_LOCAL_TIME)
              .optionalEnd()
              .optionalStart()
              .appendOffset("+HH:MM", "Z")
              .optionalEnd()
              .toFormatter(Locale.ROOT),
          format("M/d/uuuu[ h:mm:ss a]"),
          format("M/d/uuuu H:mm[:ss]"));

  private Dates() {}

  static String format(Instant date) {
    return WRITTEN.format(date.atOffset(ZoneOffset.UTC));
  }

  /** A date without a time is the begin of the day, and one without an offset is in UTC. */
  static Optional<Instant> parse(String text) {
    for (DateTimeFormatter format : READ) {
      try {
        return Optional.of(instant(format.parse(text.strip()), LocalDate.EPOCH));
      } catch (DateTimeException e) {
        // The next format may be the right one.
      }
    }
    return Optional.empty();
  }

  /**
   * Completes what was parsed: without any part of a date it is today; otherwise a year that is
   * missing is this year, and a month or day the first.
   */
  static Instant instant(TemporalAccessor parsed, LocalDate today) {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(get(parsed, ChronoField.OFFSET_SECONDS, 0));
    return date(parsed, today).atTime(time(parsed)).toInstant(offset);
  }

  /** Times without an hour are not resolved. */
  private static LocalTime time(TemporalAccessor parsed) {
    LocalTime time = parsed.query(TemporalQueries.localTime());
    return time == null
        ? LocalTime.of(
            0,
            get(parsed, ChronoField.MINUTE_OF_HOUR, 0),
            get(parsed, ChronoField.SECOND_OF_MINUTE, 0),
            get(parsed, ChronoField.NANO_OF_SECOND, 0))
        : time;
  }

  private static LocalDate date(TemporalAccessor parsed, LocalDate today) {
    boolean dated =
        parsed.isSupported(ChronoField.YEAR)
            || parsed.isSupported(ChronoField.MONTH_OF_YEAR)
            || parsed.isSupported(ChronoField.DAY_OF_MONTH);
    return dated
        ? LocalDate.of(
            get(parsed, ChronoField.YEAR, today.getYear()),
            get(parsed, ChronoField.MONTH_OF_YEAR, 1),
            get(parsed, ChronoField.DAY_OF_MONTH, 1))
        : today;
  }

  private static int get(TemporalAccessor parsed, ChronoField field, int otherwise) {
    return parsed.isSupported(field) ? parsed.get(field) : otherwise;
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
