package dev.scimlet.entra.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations as people write them: {@code 28d}, {@code 6h}, {@code 40m}, {@code PT40M}. */
final class DurationConverter implements ITypeConverter<Duration> {

  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})([dhms])");

  @Override
  public Duration convert(String text) {
    try {
      return parse(text);
    } catch (UsageException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  static Duration parse(String text) {
    Matcher matcher = SHORT.matcher(text.strip().toLowerCase(Locale.ROOT));
    try {
      Duration duration = matcher.matches() ? ofShort(matcher) : Duration.parse(text.strip());
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      throw wrong();
    }
    throw wrong();
  }

  private static Duration ofShort(Matcher matcher) {
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "d" -> Duration.ofDays(number);
      case "h" -> Duration.ofHours(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofSeconds(number);
    };
  }

  private static UsageException wrong() {
    return new UsageException("A duration looks like 28d, 6h, 40m, 30s or PT40M.");
  }
}
