package dev.scimlet.entra.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses one target path, from left to right. */
final class TargetPathParser {

  private static final Pattern SCHEMA = Pattern.compile("[A-Za-z][^\\s\\[\\]\"]*(?=:)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]*");
  private static final Pattern EQ = Pattern.compile("\\s+(?i:eq)\\s+");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");
  private static final Pattern BARE = Pattern.compile("(?i)true|false|[0-9]+");

  private final String text;
  private int position;

  TargetPathParser(String text) {
    this.text = text;
  }

  TargetPath parse() {
    String schema = schema();
    String attribute = required(NAME, "the name of an attribute");
    TargetPath.Condition condition = skip('[') ? condition() : null;
    String subAttribute = skip('.') ? required(NAME, "the name of a sub-attribute") : null;
    if (position < text.length()) {
      throw expected("the end of the path");
    }
    return new TargetPath(text, schema, attribute, condition, subAttribute);
  }

  private @Nullable String schema() {
    String schema = next(SCHEMA);
    if (schema != null) {
      position++;
    }
    return schema;
  }

  private TargetPath.Condition condition() {
    String attribute = required(NAME, "the name of a sub-attribute");
    required(EQ, "the operator eq");
    String value = value();
    if (!skip(']')) {
      throw expected("a closing bracket");
    }
    return new TargetPath.Condition(attribute, value);
  }

  private String value() {
    String bare = next(BARE);
    if (bare != null) {
      return bare;
    }
    String quoted = required(QUOTED, "a value in quotation marks");
    return quoted.substring(1, quoted.length() - 1);
  }

  private boolean skip(char character) {
    boolean there = position < text.length() && text.charAt(position) == character;
    if (there) {
      position++;
    }
    return there;
  }

  private String required(Pattern pattern, String what) {
    String found = next(pattern);
    if (found == null) {
      throw expected(what);
    }
    return found;
  }

  private @Nullable String next(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return null;
    }
    position = matcher.end();
    return matcher.group();
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException(
        "A target path has " + what + " at column " + (position + 1) + ".");
  }
}
