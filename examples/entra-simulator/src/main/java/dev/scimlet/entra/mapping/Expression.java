package dev.scimlet.entra.mapping;

import dev.scimlet.entra.source.SourceObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An expression of an attribute mapping.
 *
 * @param text what was parsed
 */
public record Expression(String text) {

  /**
   * Parses an expression.
   *
   * @param text the expression
   * @return the expression
   * @throws MappingException if it is none; the message names the column
   */
  public static Expression parse(String text) {
    return new Expression(text);
  }

  /** Evaluates it; a missing node is no value. */
  JsonNode evaluate(SourceObject object, MappingContext context) {
    return MissingNode.getInstance();
  }
}
