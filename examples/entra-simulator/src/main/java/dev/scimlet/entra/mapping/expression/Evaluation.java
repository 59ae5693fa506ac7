package dev.scimlet.entra.mapping.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** One evaluation of an expression. Arguments are evaluated when a function asks for them. */
final class Evaluation {

  private final ExpressionInput input;
  private boolean ignored;

  Evaluation(ExpressionInput input) {
    this.input = input;
  }

  ExpressionInput input() {
    return input;
  }

  JsonNode value(Term term) {
    if (term instanceof Term.Call call) {
      return call.function().body().apply(new Arguments(this, call));
    }
    if (term instanceof Term.Attribute attribute) {
      return Values.known(input.attribute(attribute.name()));
    }
    if (term instanceof Term.Comparison comparison) {
      return Values.bool(holds(comparison));
    }
    return literal(term);
  }

  /** Drops the attribute from the flow. */
  void ignore() {
    ignored = true;
  }

  boolean isIgnored() {
    return ignored;
  }

  private static JsonNode literal(Term term) {
    if (term instanceof Term.Text text) {
      return StringNode.valueOf(text.value());
    }
    return term instanceof Term.Numeral numeral
        ? DecimalNode.valueOf(numeral.value())
        : MissingNode.getInstance();
  }

  /** Numbers are compared as numbers; no value equals only no value, and has no order. */
  private boolean holds(Term.Comparison comparison) {
    String left = side(comparison.left(), comparison);
    String right = side(comparison.right(), comparison);
    if (left == null || right == null) {
      boolean same = left == null && right == null;
      return comparison.operator() == ComparisonOperator.UNEQUAL
          ? !same
          : same && comparison.operator() == ComparisonOperator.EQUAL;
    }
    return comparison.operator().accepts(order(left, right));
  }

  private @Nullable String side(Term term, Term.Comparison comparison) {
    JsonNode value = value(term);
    if (Values.isSeveral(value)) {
      throw ExpressionException.at(
          comparison.column(), "An attribute with several values has no order.");
    }
    return Values.text(value);
  }

  private static int order(String left, String right) {
    BigDecimal leftNumber = Values.number(left);
    BigDecimal rightNumber = Values.number(right);
    return leftNumber != null && rightNumber != null
        ? leftNumber.compareTo(rightNumber)
        : left.compareTo(right);
  }
}
