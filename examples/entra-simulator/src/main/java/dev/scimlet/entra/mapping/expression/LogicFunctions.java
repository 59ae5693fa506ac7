package dev.scimlet.entra.mapping.expression;

import static dev.scimlet.entra.mapping.expression.Functions.function;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Functions that choose, and that answer "True" or "False". */
final class LogicFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          function("CBool", 1, 1, arguments -> Values.bool(truth(arguments))),
          function("Coalesce", 1, FunctionDefinition.ANY, LogicFunctions::coalesce),
          function("IIF", 3, 3, LogicFunctions::iif),
          function("IgnoreFlowIfNullOrEmpty", 1, 1, LogicFunctions::ignoreFlow),
          function("IsNull", 1, 1, LogicFunctions::isNull),
          function("IsNullOrEmpty", 1, 1, arguments -> Values.bool(isEmpty(arguments))),
          function("IsPresent", 1, 1, arguments -> Values.bool(!isEmpty(arguments))),
          function("IsString", 1, 1, arguments -> Values.bool(arguments.value(0).isString())),
          function("Not", 1, 1, LogicFunctions::not),
          function("Redact", 1, 1, arguments -> arguments.value(0)),
          function("SelectUniqueValue", 2, FunctionDefinition.ANY, LogicFunctions::refuse),
          function("Switch", 4, FunctionDefinition.ANY, LogicFunctions::choose));

  private LogicFunctions() {}

  private static boolean truth(Arguments arguments) {
    String text = arguments.text(0, "");
    if (text.isEmpty() || text.equalsIgnoreCase("false")) {
      return false;
    }
    BigDecimal number = Values.number(text);
    if (number == null && !text.equalsIgnoreCase("true")) {
      throw arguments.failure("argument 1 is neither true nor false, nor a number.");
    }
    return number == null || number.signum() != 0;
  }

  private static JsonNode coalesce(Arguments arguments) {
    for (int index = 0; index < arguments.count(); index++) {
      JsonNode value = arguments.value(index);
      if (!value.isMissingNode()) {
        return value;
      }
    }
    return Values.missing();
  }

  /** As documented, a condition over an attribute without a value is an error, not false. */
  private static JsonNode iif(Arguments arguments) {
    boolean unknown =
        arguments.attributes(0).map(arguments.input()::attribute).anyMatch(Values::isEmpty);
    if (unknown) {
      throw arguments.failure(
          "an attribute of the condition has no value; Switch can tell that apart.");
    }
    return arguments.value(truth(arguments) ? 1 : 2);
  }

  private static JsonNode ignoreFlow(Arguments arguments) {
    JsonNode value = arguments.value(0);
    if (Values.isEmpty(value)) {
      arguments.evaluation().ignore();
    }
    return value;
  }

  private static JsonNode isNull(Arguments arguments) {
    return Values.bool(arguments.value(0).isMissingNode());
  }

  private static boolean isEmpty(Arguments arguments) {
    return Values.isEmpty(arguments.value(0));
  }

  private static JsonNode not(Arguments arguments) {
    return Values.bool(!arguments.text(0, "").equalsIgnoreCase("true"));
  }

  private static JsonNode refuse(Arguments arguments) {
    throw new IllegalStateException("The parser lets no such call pass.");
  }

  /** An empty key stands for a source without a value. */
  private static JsonNode choose(Arguments arguments) {
    String source = arguments.text(0, "");
    for (int key = 2; key < arguments.count(); key += 2) {
      @Nullable String candidate = arguments.text(key);
      if (candidate != null && candidate.equals(source)) {
        return arguments.value(key + 1);
      }
    }
    return arguments.value(1);
  }
}
