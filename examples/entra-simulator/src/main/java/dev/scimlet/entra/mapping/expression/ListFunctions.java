package dev.scimlet.entra.mapping.expression;

import static dev.scimlet.entra.mapping.expression.Functions.function;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/** Functions over attributes with several values. */
final class ListFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          function("Count", 1, 1, ListFunctions::count),
          function("Item", 2, 2, ListFunctions::item),
          function("RemoveDuplicates", 1, 1, ListFunctions::removeDuplicates));

  private ListFunctions() {}

  private static JsonNode count(Arguments arguments) {
    return DecimalNode.valueOf(BigDecimal.valueOf(arguments.elements(0).size()));
  }

  private static JsonNode item(Arguments arguments) {
    List<JsonNode> elements = arguments.elements(0);
    int index = arguments.integer(1);
    if (index < 1) {
      throw arguments.failure("the first item is 1.");
    }
    return index > elements.size() ? Values.missing() : elements.get(index - 1);
  }

  private static JsonNode removeDuplicates(Arguments arguments) {
    List<JsonNode> elements = arguments.elements(0);
    return elements.isEmpty()
        ? Values.missing()
        : Values.array(List.copyOf(new LinkedHashSet<>(elements)));
  }
}
