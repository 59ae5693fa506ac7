package dev.scimlet.entra.mapping.expression;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Custom date and time formats of .NET, in the invariant culture, as formats of Java. */
final class DotNetDateFormat {

  private static final String SPECIFIERS = "dfFghHKmMstyz";

  private final String format;
  private final DateTimeFormatterBuilder builder =
      new DateTimeFormatterBuilder().parseCaseInsensitive();
  private int position;

  private DotNetDateFormat(String format) {
    this.format = format;
  }

  /** Translates a format; what it cannot translate is an {@link IllegalArgumentException}. */
  static DateTimeFormatter formatter(String format) {
    if (format.length() < 2) {
      throw unsupported("a format of one letter, or of none");
    }
    return new DotNetDateFormat(format).translate();
  }

  private DateTimeFormatter translate() {
    while (position < format.length()) {
      char character = format.charAt(position);
      if (SPECIFIERS.indexOf(character) >= 0) {
        int count = run(character);
        position += count;
        specifier(character, count);
      } else {
        other(character);
      }
    }
    if (format.indexOf('h') >= 0 && format.indexOf('t') < 0) {
      builder.parseDefaulting(ChronoField.AMPM_OF_DAY, 0);
    }
    return builder.toFormatter(Locale.ENGLISH);
  }

  private int run(char character) {
    int end = position;
    while (end < format.length() && format.charAt(end) == character) {
      end++;
    }
    return end - position;
  }

  private void specifier(char character, int count) {
    switch (character) {
      case 'd' -> day(count);
      case 'M' -> month(count);
      case 'y' -> year(count);
      case 'h' -> number(ChronoField.CLOCK_HOUR_OF_AMPM, count);
      case 'H' -> number(ChronoField.HOUR_OF_DAY, count);
      case 'm' -> number(ChronoField.MINUTE_OF_HOUR, count);
      case 's' -> number(ChronoField.SECOND_OF_MINUTE, count);
      case 'f' -> builder.appendFraction(ChronoField.NANO_OF_SECOND, digits(count), count, false);
      case 'F' -> builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, digits(count), false);
      case 't' -> halfDay(count);
      case 'z' -> zone(count);
      case 'K' -> builder.optionalStart().appendOffset("+HH:MM", "Z").optionalEnd();
      default -> throw unsupported("the specifier g");
    }
  }

  private void other(char character) {
    position++;
    switch (character) {
      case '\\' -> builder.appendLiteral(next());
      case '\'', '"' -> quoted(character);
      case '%' -> {
        // Only says that one specifier follows.
      }
      case '.' -> point();
      default -> builder.appendLiteral(character);
    }
  }

  /** A point goes with the digits that may be missing. */
  private void point() {
    int count = run('F');
    if (count == 0) {
      builder.appendLiteral('.');
    } else {
      builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, digits(count), true);
      position += count;
    }
  }

  private char next() {
    if (position == format.length()) {
      throw unsupported("a backslash at the end");
    }
    return format.charAt(position++);
  }

  private void quoted(char quote) {
    int end = format.indexOf(quote, position);
    if (end < 0) {
      throw unsupported("a quotation that is not closed");
    }
    if (end > position) {
      builder.appendLiteral(format.substring(position, end));
    }
    position = end + 1;
  }

  private void day(int count) {
    switch (count) {
      case 1, 2 -> number(ChronoField.DAY_OF_MONTH, count);
      case 3 -> builder.appendText(ChronoField.DAY_OF_WEEK, TextStyle.SHORT);
      default -> builder.appendText(ChronoField.DAY_OF_WEEK, TextStyle.FULL);
    }
  }

  private void month(int count) {
    switch (count) {
      case 1, 2 -> number(ChronoField.MONTH_OF_YEAR, count);
      case 3 -> builder.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT);
      default -> builder.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL);
    }
  }

  private void year(int count) {
    switch (count) {
      case 2 -> builder.appendValueReduced(ChronoField.YEAR, 2, 2, 1950);
      case 4 -> builder.appendValue(ChronoField.YEAR, 4);
      default -> throw unsupported("years of other than two or four digits");
    }
  }

  private void halfDay(int count) {
    if (count == 1) {
      throw unsupported("the specifier t");
    }
    builder.appendText(ChronoField.AMPM_OF_DAY, TextStyle.SHORT);
  }

  private void number(ChronoField field, int count) {
    switch (count) {
      case 1 -> builder.appendValue(field, 1, 2, SignStyle.NOT_NEGATIVE);
      case 2 -> builder.appendValue(field, 2);
      default -> throw unsupported("a specifier that is repeated more than twice");
    }
  }

  private void zone(int count) {
    String pattern = offset(count);
    builder.appendOffset(pattern, pattern.replaceAll("[HM]", "0"));
  }

  private static int digits(int count) {
    if (count > 7) {
      throw unsupported("more than seven digits of a second");
    }
    return count;
  }

  private static String offset(int count) {
    return switch (count) {
      case 1 -> "+H";
      case 2 -> "+HH";
      default -> "+HH:MM";
    };
  }

  private static IllegalArgumentException unsupported(String what) {
    return new IllegalArgumentException("the format has " + what + ", which is not imitated.");
  }
}
