package dev.scimlet.testing;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON of the tests. Single quotes serve as well as double ones, so that a test's text
 * stays readable.
 */
public final class Json {

  private final String text;
  private int position;

  private Json(String text) {
    this.text = text;
  }

  public static ScimValue value(String text) {
    Json json = new Json(text);
    ScimValue value = json.value();
    if (json.peek() != 0) {
      throw new IllegalArgumentException("Unexpected text at " + json.position + ": " + text);
    }
    return value;
  }

  public static ScimObject object(String text) {
    return (ScimObject) value(text);
  }

  private ScimValue value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"', '\'' -> ScimString.of(string());
      default -> literal();
    };
  }

  private ScimObject object() {
    ScimObject.Builder object = ScimObject.builder();
    expect('{');
    while (peek() != '}') {
      String name = string();
      expect(':');
      object.put(name, value());
      skipComma();
    }
    expect('}');
    return object.build();
  }

  private ScimArray array() {
    List<ScimValue> values = new ArrayList<>();
    expect('[');
    while (peek() != ']') {
      values.add(value());
      skipComma();
    }
    expect(']');
    return ScimArray.of(values);
  }

  private String string() {
    char quote = peek();
    expect(quote);
    StringBuilder string = new StringBuilder();
    while (text.charAt(position) != quote) {
      if (text.charAt(position) == '\\') {
        position++;
      }
      string.append(text.charAt(position++));
    }
    position++;
    return string.toString();
  }

  private ScimValue literal() {
    int start = position;
    while (position < text.length() && "{}[],: \n".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    String literal = text.substring(start, position);
    return switch (literal) {
      case "true" -> ScimBoolean.TRUE;
      case "false" -> ScimBoolean.FALSE;
      case "null" -> ScimNull.NULL;
      default -> ScimNumber.of(new BigDecimal(literal));
    };
  }

  private void skipComma() {
    if (peek() == ',') {
      position++;
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new IllegalArgumentException("Expected " + c + " at " + position + ": " + text);
    }
    position++;
  }

  private char peek() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return position < text.length() ? text.charAt(position) : 0;
  }
}
