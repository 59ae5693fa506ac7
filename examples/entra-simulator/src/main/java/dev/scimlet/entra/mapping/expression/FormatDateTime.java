package dev.scimlet.entra.mapping.expression;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** {@code FormatDateTime}: a date in another format. */
final class FormatDateTime {

  private static final int SOURCE = 0;
  private static final int STYLES = 1;
  private static final int INPUT = 2;
  private static final int OUTPUT = 3;
  private static final String LEADING = "AllowLeadingWhite";
  private static final String TRAILING = "AllowTrailingWhite";
  private static final String BOTH = "AllowWhiteSpaces";

  /** Without effect here: everything is converted to UTC, and local time is UTC. */
  private static final Set<String> NEUTRAL =
      Set.of("None", "RoundtripKind", "AdjustToUniversal", "AssumeUniversal", "AssumeLocal");

  private FormatDateTime() {}

  static JsonNode apply(Arguments arguments) {
    String source = arguments.text(SOURCE);
    DateTimeFormatter input = formatter(arguments, INPUT);
    DateTimeFormatter output = formatter(arguments, OUTPUT);
    List<String> styles = styles(arguments);
    if (source == null || source.isEmpty()) {
      return Values.missing();
    }
    try {
      Instant date =
          Dates.instant(input.parse(trim(source, styles)), today(arguments.input().now()));
      return StringNode.valueOf(output.format(date.atOffset(ZoneOffset.UTC)));
    } catch (DateTimeException e) {
      throw arguments.failure("the source has not the input format.");
    }
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private static DateTimeFormatter formatter(Arguments arguments, int index) {
    try {
      return DotNetDateFormat.formatter(arguments.text(index, ""));
    } catch (IllegalArgumentException e) {
      throw arguments.failure("argument " + (index + 1) + ": " + e.getMessage());
    }
  }

  private static List<String> styles(Arguments arguments) {
    String text = arguments.text(STYLES, "");
    if (text.isBlank()) {
      return List.of(LEADING, TRAILING);
    }
    List<String> styles =
        List.of(text.split(",")).stream()
            .map(style -> style.strip().replaceFirst("^DateTimeStyles\\.", ""))
            .toList();
    if (!styles.stream().allMatch(FormatDateTime::isKnown)) {
      throw arguments.failure("argument 2 has a style that is not imitated.");
    }
    return styles;
  }

  private static boolean isKnown(String style) {
    return NEUTRAL.contains(style)
        || style.equals(LEADING)
        || style.equals(TRAILING)
        || style.equals(BOTH);
  }

  private static String trim(String source, List<String> styles) {
    boolean leading = styles.contains(LEADING) || styles.contains(BOTH);
    boolean trailing = styles.contains(TRAILING) || styles.contains(BOTH);
    String begun = leading ? source.stripLeading() : source;
    return trailing ? begun.stripTrailing() : begun;
  }
}
