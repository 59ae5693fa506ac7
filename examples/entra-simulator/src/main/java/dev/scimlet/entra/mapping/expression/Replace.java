package dev.scimlet.entra.mapping.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code Replace}: five functions in one; which one depends on the arguments that are given. */
final class Replace {

  private static final int SOURCE = 0;
  private static final int OLD_VALUE = 1;
  private static final int PATTERN = 2;
  private static final int GROUP = 3;
  private static final int REPLACEMENT = 4;
  private static final int ATTRIBUTE = 5;
  private static final int TEMPLATE = 6;

  private final Arguments arguments;
  private final @Nullable String source;

  private Replace(Arguments arguments) {
    this.arguments = arguments;
    this.source = arguments.text(SOURCE);
  }

  static JsonNode apply(Arguments arguments) {
    return Values.ofNullable(new Replace(arguments).result());
  }

  private @Nullable String result() {
    if (arguments.isGiven(PATTERN)) {
      return byPattern();
    }
    if (!arguments.isGiven(OLD_VALUE)) {
      throw arguments.failure("an old value or a pattern is needed.");
    }
    return byValue();
  }

  private @Nullable String byValue() {
    String oldValue = arguments.text(OLD_VALUE, "");
    if (oldValue.isEmpty()) {
      throw arguments.failure("the old value is empty.");
    }
    if (arguments.isGiven(REPLACEMENT)) {
      String replacement = arguments.text(REPLACEMENT, "");
      return source == null ? null : source.replace(oldValue, replacement);
    }
    if (!arguments.isGiven(TEMPLATE)) {
      throw arguments.failure("an old value needs a replacement or a template.");
    }
    return source == null ? null : arguments.text(TEMPLATE, "").replace(oldValue, source);
  }

  private @Nullable String byPattern() {
    try {
      Pattern pattern = Pattern.compile(arguments.text(PATTERN, ""));
      return arguments.isGiven(GROUP) ? byGroup(pattern) : byMatch(pattern);
    } catch (PatternSyntaxException e) {
      throw arguments.failure("the pattern is none: " + e.getDescription() + ".");
    } catch (IllegalArgumentException e) {
      throw arguments.failure("the pattern has no group of this name.");
    } catch (StackOverflowError e) {
      throw arguments.failure("the pattern is too deep for this value.");
    }
  }

  private @Nullable String byMatch(Pattern pattern) {
    if (!arguments.isGiven(REPLACEMENT)) {
      throw arguments.failure("a pattern needs a replacement, or a group and an attribute.");
    }
    String replacement = arguments.text(REPLACEMENT, "");
    return source == null ? null : Substitution.replaceAll(pattern, source, replacement);
  }

  private @Nullable String byGroup(Pattern pattern) {
    String group = arguments.text(GROUP, "");
    if (arguments.isGiven(ATTRIBUTE)) {
      return source == null || source.isEmpty() ? extract(pattern, group) : source;
    }
    if (!arguments.isGiven(REPLACEMENT)) {
      throw arguments.failure("a group needs a replacement or an attribute.");
    }
    return source == null ? null : replaceGroup(pattern, group, source);
  }

  private @Nullable String extract(Pattern pattern, String group) {
    Matcher matcher = pattern.matcher(arguments.text(ATTRIBUTE, ""));
    return matcher.find() ? matcher.group(group) : null;
  }

  private String replaceGroup(Pattern pattern, String group, String text) {
    String replacement = arguments.text(REPLACEMENT, "");
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      if (matcher.start(group) >= copied) {
        result.append(text.substring(copied, matcher.start(group))).append(replacement);
        copied = matcher.end(group);
      }
    }
    return result.append(text.substring(copied)).toString();
  }
}
