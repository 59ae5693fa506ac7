package dev.scimlet.entra.mapping.expression;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An expression, parsed. It is immutable; two are equal if their texts are. */
public final class Expression {

  /** As many characters as an expression may have in the real service. */
  public static final int MAXIMUM_LENGTH = 10_000;

  private final String text;
  private final Term.Call call;

  private Expression(String text, Term.Call call) {
    this.text = text;
    this.call = call;
  }

  /**
   * Parses an expression: a function whose arguments are attributes in brackets, texts in quotation
   * marks, numbers and functions.
   *
   * @param text the expression
   * @return the expression
   * @throws ExpressionException if it is none, is too long or too deep, or names an unknown
   *     function or one with the wrong number of arguments
   */
  public static Expression parse(String text) {
    return new Expression(text, ExpressionParsing.parse(text));
  }

  /**
   * Evaluates it.
   *
   * @param input what it is evaluated for
   * @return a text or an array; a missing node if it has no value; or nothing at all if {@code
   *     IgnoreFlowIfNullOrEmpty} drops the attribute
   * @throws ExpressionException if a function cannot use its arguments
   */
  public Optional<JsonNode> evaluate(ExpressionInput input) {
    Evaluation evaluation = new Evaluation(input);
    JsonNode value = Values.result(evaluation.value(call));
    return evaluation.isIgnored() ? Optional.empty() : Optional.of(value);
  }

  /** {@return whether logs must not show its value, because {@code Redact} occurs in it} */
  public boolean isRedacted() {
    return call.contains("Redact");
  }

  /** {@return the name of the outermost function} */
  public String function() {
    return call.function().name();
  }

  /** {@return what was parsed} */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expression that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
