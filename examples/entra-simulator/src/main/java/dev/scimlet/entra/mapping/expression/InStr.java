package dev.scimlet.entra.mapping.expression;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/** {@code InStr}: the position of the first occurrence, from 1; 0 if there is none. */
final class InStr {

  static final String TEXT_COMPARE = "vbTextCompare";
  static final String BINARY_COMPARE = "vbBinaryCompare";

  private InStr() {}

  static JsonNode apply(Arguments arguments) {
    String source = arguments.text(0, "");
    int start = arguments.isGiven(2) ? arguments.integer(2) : 1;
    if (start < 1) {
      throw arguments.failure("the first character is 1.");
    }
    Pattern part = Pattern.compile(arguments.text(1, ""), Pattern.LITERAL | flags(arguments));
    Matcher matcher = part.matcher(source);
    boolean found = start <= source.length() && matcher.find(start - 1);
    return DecimalNode.valueOf(BigDecimal.valueOf(found ? matcher.start() + 1 : 0));
  }

  private static int flags(Arguments arguments) {
    return switch (arguments.text(3, BINARY_COMPARE)) {
      case TEXT_COMPARE -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      case BINARY_COMPARE -> 0;
      default ->
          throw arguments.failure(
              "the comparison is " + TEXT_COMPARE + " or " + BINARY_COMPARE + ".");
    };
  }
}
