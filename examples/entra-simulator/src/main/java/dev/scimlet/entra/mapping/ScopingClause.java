package dev.scimlet.entra.mapping;

import dev.scimlet.entra.mapping.ScopeResult.ClauseResult;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/**
 * One condition of a scoping filter.
 *
 * @param attribute the attribute of the source
 * @param operator how it is compared
 * @param value with what it is compared; empty for operators without an operand
 */
public record ScopingClause(String attribute, ScopingOperator operator, String value) {

  /** As documented: references, roles, the user's type, and dates. */
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "IsMemberOf",
          "members",
          "manager",
          "appRoleAssignments",
          "userType",
          "StatusHireDate",
          "StatusTerminationDate",
          "startDate",
          "endDate",
          "accountExpires");

  /**
   * Checks the clause.
   *
   * @param attribute as the component
   * @param operator as the component
   * @param value as the component
   * @throws IllegalArgumentException if the attribute is none that can be filtered by, if the
   *     operand is missing, too much, no integer or no pattern
   */
  public ScopingClause {
    if (attribute.isEmpty() || UNSUPPORTED.contains(attribute)) {
      throw new IllegalArgumentException("Scoping filters do not support this attribute.");
    }
    if (operator.hasOperand() == value.isEmpty()) {
      throw new IllegalArgumentException(
          operator.hasOperand() ? "The operator needs a value." : "The operator takes no value.");
    }
    if (operator.comparesIntegers() && !ScopingOperator.isInteger(value)) {
      throw new IllegalArgumentException("The operator needs an integer of 0 or more.");
    }
    if (operator.matches()) {
      checkPattern(value);
    }
  }

  /** Decides on an object, for a report. */
  ClauseResult evaluate(String filter, JsonNode found) {
    if (found.isArray() && found.size() > 1) {
      return result(filter, false, "The attribute has several values, which is not supported.");
    }
    String text = text(found.isArray() ? found.path(0) : found);
    if (text.isEmpty()) {
      return operator == ScopingOperator.IS_NULL
          ? result(filter, true, "The attribute has no value.")
          : result(filter, false, "The attribute has no value, so the clause is false.");
    }
    return decide(filter, text);
  }

  @Override
  public String toString() {
    String start = attribute + " " + operator.graphName();
    return operator.hasOperand() ? start + " \"" + value + "\"" : start;
  }

  private ClauseResult decide(String filter, String text) {
    try {
      boolean passed = operator.accepts(text, value);
      String verb = passed ? "It holds that the value " : "It does not hold that the value ";
      return result(filter, passed, verb + operator.words() + ".");
    } catch (StackOverflowError e) {
      return result(filter, false, "The pattern is too deep for this value.");
    }
  }

  private ClauseResult result(String filter, boolean passed, String reason) {
    return new ClauseResult(filter, toString(), passed, reason);
  }

  private static String text(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "True" : "False";
    }
    return value.asString("");
  }

  private static void checkPattern(String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("The value is no pattern: " + e.getDescription() + ".", e);
    }
  }
}
