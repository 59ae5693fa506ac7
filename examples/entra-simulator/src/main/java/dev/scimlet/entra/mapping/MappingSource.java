package dev.scimlet.entra.mapping;

import dev.scimlet.entra.mapping.expression.Expression;
import dev.scimlet.entra.mapping.expression.ExpressionException;

/** Where a mapping takes its value from. */
public sealed interface MappingSource {

  /**
   * An attribute, as it is.
   *
   * @param attribute its name in the source
   */
  record Direct(String attribute) implements MappingSource {}

  /**
   * The same text for all objects.
   *
   * @param value the text, which is not empty
   */
  record Constant(String value) implements MappingSource {

    /**
     * Checks the text.
     *
     * @param value as the component
     * @throws IllegalArgumentException if it is empty
     */
    public Constant {
      if (value.isEmpty()) {
        throw new IllegalArgumentException("A constant is not empty.");
      }
    }
  }

  /**
   * An expression.
   *
   * @param expression the parsed expression
   */
  record Function(Expression expression) implements MappingSource {

    /**
     * Parses an expression.
     *
     * @param text the expression, {@code Join(" ", [givenName], [surname])}
     * @return the source
     * @throws MappingException if it is no expression; the message names the column
     */
    public static Function parse(String text) {
      try {
        return new Function(Expression.parse(text));
      } catch (ExpressionException e) {
        throw new MappingException(e.getMessage(), e);
      }
    }
  }

  /** Nothing: the target is left as it is, but for a default when an object is created. */
  record None() implements MappingSource {}
}
