package dev.scimlet.examples.server.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time as pages show it.
 *
 * @param machine for machines; empty if there is none
 * @param text for people
 */
record Moment(String machine, String text) {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static Moment of(Instant instant) {
    return new Moment(instant.truncatedTo(ChronoUnit.SECONDS).toString(), FORM.format(instant));
  }

  /** {@return the time that never came} */
  static Moment never() {
    return new Moment("", "never");
  }
}
