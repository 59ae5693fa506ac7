package dev.scimlet.examples.benchmarks.requests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small reader of JSON for the checks. It is not one of the measured libraries' own, and so on no
 * library's class path in another version.
 */
final class Json {

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** {@return a map, a list, a string, a double, a boolean or null} */
  static @Nullable Object read(String text) {
    return new Json(text).value();
  }

  /**
   * {@return what is at a path, null for nothing}
   *
   * @param value where the path begins
   * @param path names of attributes; {@code [work]} is the element of type work
   */
  static @Nullable Object at(@Nullable Object value, String... path) {
    @Nullable Object found = value;
    for (String step : path) {
      found = step.startsWith("[") ? element(found, step) : attribute(found, step);
    }
    return found;
  }

  private static @Nullable Object attribute(@Nullable Object value, String name) {
    return value instanceof Map<?, ?> object ? object.get(name) : null;
  }

  private static @Nullable Object element(@Nullable Object value, String step) {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (step.equals("[" + attribute(element, "type") + "]")) {
          return element;
        }
      }
    }
    return null;
  }

  private @Nullable Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    at++;
    while (peek() != '}') {
      String name = string();
      expect(':');
      object.put(name, value());
      skipComma();
    }
    at++;
    return object;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> array = new ArrayList<>();
    at++;
    while (peek() != ']') {
      array.add(value());
      skipComma();
    }
    at++;
    return array;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (text.charAt(at) != '"') {
      char next = text.charAt(at++);
      string.append(next == '\\' ? escaped() : next);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char next = text.charAt(at++);
    return switch (next) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> next;
    };
  }

  private Double number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Double.valueOf(text.substring(start, at));
  }

  private @Nullable Object literal(String word, @Nullable Object meaning) {
    if (!text.startsWith(word, at)) {
      throw new IllegalArgumentException("no JSON at " + at);
    }
    at += word.length();
    return meaning;
  }

  private void skipComma() {
    if (peek() == ',') {
      at++;
    }
  }

  private void expect(char character) {
    if (peek() != character) {
      throw new IllegalArgumentException("no " + character + " at " + at);
    }
    at++;
  }

  private char peek() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }
}
