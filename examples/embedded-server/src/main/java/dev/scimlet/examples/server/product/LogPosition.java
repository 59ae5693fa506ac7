package dev.scimlet.examples.server.product;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the log, which is ordered by time and then by id.
 *
 * @param time a time in milliseconds
 * @param id the id of an entry, which no other node makes
 */
public record LogPosition(Instant time, String id) {

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})\\.([0-9a-z-]{1,64})");

  /**
   * Reads what {@link #toString} wrote.
   *
   * @param text a text, perhaps made up
   * @return the place, or empty if the text names none
   */
  public static Optional<LogPosition> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LogPosition(
              Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@return a text for addresses} */
  @Override
  public String toString() {
    return time.toEpochMilli() + "." + id;
  }
}
