package dev.scimlet.entra.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which records of the log: comparisons joined by {@code and}, as the parameter {@code $filter} of
 * Microsoft Graph has them. {@code field eq 'text'}, {@code gt}, {@code lt} and {@code
 * contains(field, 'text')}; the case counts. The fields are those of {@link LogField}.
 */
public final class LogFilter {

  /** All records. */
  public static final LogFilter ALL = new LogFilter(List.of());

  private static final String LITERAL = "('(?:[^']|'')*'|[0-9TZ:.+-]+)";
  private static final Pattern COMPARISON =
      Pattern.compile("\\s*([A-Za-z/]+)\\s+(eq|gt|lt)\\s+" + LITERAL + "\\s*");
  private static final Pattern CONTAINS =
      Pattern.compile("\\s*contains\\(\\s*([A-Za-z/]+)\\s*,\\s*" + LITERAL + "\\s*\\)\\s*");
  private static final Pattern AND = Pattern.compile("and\\b");

  private final List<Predicate<ProvisioningRecord>> comparisons;

  private LogFilter(List<Predicate<ProvisioningRecord>> comparisons) {
    this.comparisons = List.copyOf(comparisons);
  }

  /**
   * Reads a filter.
   *
   * @param text the filter; a blank one means all records
   * @return the filter
   * @throws IllegalArgumentException if it is none; the message says what one looks like
   */
  public static LogFilter parse(String text) {
    if (text.isBlank()) {
      return ALL;
    }
    List<Predicate<ProvisioningRecord>> comparisons = new ArrayList<>();
    Matcher matcher = COMPARISON.matcher(text);
    comparisons.add(next(matcher));
    while (matcher.regionStart() < text.length()) {
      matcher.usePattern(AND);
      require(matcher);
      comparisons.add(next(matcher));
    }
    return new LogFilter(comparisons);
  }

  /**
   * Narrows the filter by one comparison for equality.
   *
   * @param field the field
   * @param value the value
   * @return a filter that asks for both
   */
  public LogFilter andEquals(LogField field, String value) {
    return with(field.equalTo(value));
  }

  /**
   * Narrows the filter by a text that a field must contain.
   *
   * @param field the field
   * @param part the text
   * @return a filter that asks for both
   */
  public LogFilter andContains(LogField field, String part) {
    return with(field.containing(part));
  }

  /**
   * Narrows the filter by a value below that of a field.
   *
   * @param field the field
   * @param value the value
   * @return a filter that asks for both
   * @throws IllegalArgumentException if the field has no such values
   */
  public LogFilter andGreaterThan(LogField field, String value) {
    return with(field.greaterThan(value));
  }

  /**
   * Judges a record.
   *
   * @param entry the record
   * @return whether it is asked for
   */
  public boolean matches(ProvisioningRecord entry) {
    return comparisons.stream().allMatch(comparison -> comparison.test(entry));
  }

  private LogFilter with(Predicate<ProvisioningRecord> comparison) {
    List<Predicate<ProvisioningRecord>> all = new ArrayList<>(comparisons);
    all.add(comparison);
    return new LogFilter(all);
  }

  private static Predicate<ProvisioningRecord> next(Matcher matcher) {
    if (matcher.usePattern(CONTAINS).lookingAt()) {
      LogField field = LogField.named(matcher.group(1));
      String part = literal(matcher.group(2));
      matcher.region(matcher.end(), matcher.regionEnd());
      return field.containing(part);
    }
    matcher.usePattern(COMPARISON);
    require(matcher.lookingAt());
    LogField field = LogField.named(matcher.group(1));
    String operator = matcher.group(2);
    String value = literal(matcher.group(3));
    matcher.region(matcher.end(), matcher.regionEnd());
    return switch (operator) {
      case "gt" -> field.greaterThan(value);
      case "lt" -> field.lessThan(value);
      default -> field.equalTo(value);
    };
  }

  private static void require(Matcher matcher) {
    require(matcher.lookingAt());
    matcher.region(matcher.end(), matcher.regionEnd());
  }

  private static void require(boolean isRight) {
    if (!isRight) {
      throw new IllegalArgumentException(
          "A filter looks like: provisioningStatusInfo/status eq 'failure' and activityDateTime gt"
              + " 2026-03-01T00:00:00Z and contains(sourceIdentity/displayName, 'ada').");
    }
  }

  private static String literal(String text) {
    return text.startsWith("'") ? text.substring(1, text.length() - 1).replace("''", "'") : text;
  }
}
