package dev.scimlet.entra.mapping;

import org.jspecify.annotations.Nullable;

/** Reads an {@code attributeMappingSource} of Microsoft Graph. */
final class SourceReader {

  private SourceReader() {}

  static MappingSource source(JsonPlace place) {
    String type = place.isAbsent() ? null : place.optionalText("type");
    if (type == null) {
      return new MappingSource.None();
    }
    return switch (type) {
      case "Attribute" -> new MappingSource.Direct(named(place, '[', ']'));
      case "Constant" -> new MappingSource.Constant(named(place, '"', '"'));
      case "Function" -> function(place);
      default -> throw place.member("type").failure("Attribute, Constant or Function is expected.");
    };
  }

  private static MappingSource function(JsonPlace place) {
    String expression = place.text("expression");
    try {
      return MappingSource.Function.parse(expression);
    } catch (MappingException e) {
      throw place.member("expression").failure(String.valueOf(e.getMessage()));
    }
  }

  /** The name, or if there is none what the expression has between its delimiters. */
  private static String named(JsonPlace place, char begin, char end) {
    String name = place.optionalText("name");
    return name == null || name.isEmpty()
        ? inner(place, place.optionalText("expression"), begin, end)
        : name;
  }

  private static String inner(JsonPlace place, @Nullable String text, char begin, char end) {
    if (text != null && isEnclosed(text, begin, end)) {
      return text.substring(1, text.length() - 1);
    }
    throw place.member("name").failure("a text is needed.");
  }

  private static boolean isEnclosed(String text, char begin, char end) {
    return text.length() > 2 && text.charAt(0) == begin && text.charAt(text.length() - 1) == end;
  }
}
