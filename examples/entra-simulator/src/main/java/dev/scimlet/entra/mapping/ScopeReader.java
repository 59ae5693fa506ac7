package dev.scimlet.entra.mapping;

import java.util.List;

/** Reads a {@code filter} of Microsoft Graph. */
final class ScopeReader {

  private ScopeReader() {}

  static Scope scope(JsonPlace place) {
    if (place.isAbsent()) {
      return Scope.everything();
    }
    JsonPlace categories = place.member("categoryFilterGroups");
    if (!categories.elements().isEmpty()) {
      throw categories.failure("filters by category are not imitated.");
    }
    return new Scope(filters(place.member("groups")), filters(place.member("inputFilterGroups")));
  }

  private static List<ScopingFilter> filters(JsonPlace place) {
    return place.elements().stream().map(each -> each.checked(ScopeReader::filter)).toList();
  }

  private static ScopingFilter filter(JsonPlace place) {
    String name = place.optionalText("name");
    List<ScopingClause> clauses =
        place.member("clauses").elements().stream()
            .map(each -> each.checked(ScopeReader::clause))
            .toList();
    return new ScopingFilter(name == null ? "" : name, clauses);
  }

  private static ScopingClause clause(JsonPlace place) {
    ScopingOperator operator =
        place
            .member("operatorName")
            .constant(
                place.text("operatorName"), ScopingOperator.values(), ScopingOperator::graphName);
    return new ScopingClause(
        place.text("sourceOperandName"),
        operator,
        operator.hasOperand() ? operand(place.member("targetOperand").member("values")) : "");
  }

  private static String operand(JsonPlace values) {
    List<JsonPlace> elements = values.elements();
    if (elements.size() != 1 || !elements.get(0).node().isString()) {
      throw values.failure("one text is expected.");
    }
    return elements.get(0).node().stringValue();
  }
}
