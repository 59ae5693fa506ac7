package dev.scimlet.entra.mapping.expression;

import static dev.scimlet.entra.mapping.expression.Functions.function;
import static dev.scimlet.entra.mapping.expression.Functions.ofText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Functions that make texts of texts. Characters are counted as code points. */
final class TextFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          function("Append", 2, 2, TextFunctions::append),
          function("InStr", 2, 4, InStr::apply),
          function("Join", 2, FunctionDefinition.ANY, TextFunctions::join),
          function("Left", 2, 2, TextFunctions::left),
          function("Mid", 3, 3, TextFunctions::mid),
          ofText("NormalizeDiacritics", Diacritics::remove),
          function("PCase", 1, 2, TextFunctions::properCase),
          function("Replace", 1, 7, Replace::apply),
          function("Split", 2, 2, TextFunctions::split),
          ofText("StripSpaces", source -> source.replace(" ", "")),
          function("ToLower", 1, 2, arguments -> inCase(arguments, String::toLowerCase)),
          function("ToUpper", 1, 2, arguments -> inCase(arguments, String::toUpperCase)),
          function("Word", 3, 3, TextFunctions::word));

  private TextFunctions() {}

  private static JsonNode append(Arguments arguments) {
    String source = arguments.text(0);
    return Values.ofNullable(source == null ? null : source + arguments.text(1, ""));
  }

  /** Sources without a value leave no separator behind. */
  private static JsonNode join(Arguments arguments) {
    List<String> parts = new ArrayList<>();
    for (int index = 1; index < arguments.count(); index++) {
      arguments.elements(index).stream()
          .map(Values::text)
          .filter(Objects::nonNull)
          .filter(part -> !part.isEmpty())
          .forEach(parts::add);
    }
    return parts.isEmpty()
        ? Values.missing()
        : StringNode.valueOf(String.join(arguments.text(0, ""), parts));
  }

  private static JsonNode left(Arguments arguments) {
    String source = arguments.text(0, "");
    int length = arguments.integer(1);
    return StringNode.valueOf(length < 0 ? source : slice(source, 0, length));
  }

  private static JsonNode mid(Arguments arguments) {
    String source = arguments.text(0);
    int start = arguments.integer(1);
    int length = arguments.integer(2);
    if (start < 1 || length < 0) {
      throw arguments.failure("the first character is 1, and a length is 0 or more.");
    }
    return Values.ofNullable(source == null ? null : slice(source, start - 1, length));
  }

  private static String slice(String source, int from, int length) {
    int size = source.codePointCount(0, source.length());
    int begin = Math.min(from, size);
    int end = begin + Math.min(length, size - begin);
    return source.substring(source.offsetByCodePoints(0, begin), source.offsetByCodePoints(0, end));
  }

  private static JsonNode properCase(Arguments arguments) {
    String source = arguments.text(0);
    String separators = arguments.isGiven(1) ? arguments.text(1) : null;
    return Values.ofNullable(source == null ? null : ProperCase.apply(source, separators));
  }

  /** Blanks around the parts go, as in the documented example. */
  private static JsonNode split(Arguments arguments) {
    String delimiter = arguments.text(1, "");
    if (delimiter.isEmpty()) {
      throw arguments.failure("the delimiter is empty.");
    }
    List<JsonNode> parts =
        arguments.elements(0).stream()
            .map(Values::text)
            .filter(Objects::nonNull)
            .flatMap(text -> Arrays.stream(text.split(Pattern.quote(delimiter))))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .<JsonNode>map(StringNode::valueOf)
            .toList();
    return parts.isEmpty() ? Values.missing() : Values.array(parts);
  }

  private static JsonNode inCase(
      Arguments arguments, BiFunction<String, Locale, String> conversion) {
    String source = arguments.text(0);
    Locale locale = locale(arguments);
    return Values.ofNullable(source == null ? null : conversion.apply(source, locale));
  }

  private static Locale locale(Arguments arguments) {
    String culture = arguments.text(1, "");
    try {
      return culture.isEmpty() ? Locale.ROOT : new Locale.Builder().setLanguageTag(culture).build();
    } catch (IllformedLocaleException e) {
      throw arguments.failure("the culture is no language tag, as en-US is.");
    }
  }

  private static JsonNode word(Arguments arguments) {
    @Nullable String source = arguments.text(0);
    int number = arguments.integer(1);
    String delimiters = arguments.text(2, "");
    if (source == null || number < 1) {
      return StringNode.valueOf("");
    }
    List<String> words = words(source, delimiters);
    return StringNode.valueOf(number > words.size() ? "" : words.get(number - 1));
  }

  private static List<String> words(String source, String delimiters) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    source
        .codePoints()
        .forEach(
            character -> {
              if (delimiters.indexOf(character) < 0) {
                word.appendCodePoint(character);
              } else {
                take(word, words);
              }
            });
    take(word, words);
    return words;
  }

  private static void take(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
