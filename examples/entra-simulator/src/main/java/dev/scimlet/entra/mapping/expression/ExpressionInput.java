package dev.scimlet.entra.mapping.expression;

import java.time.Instant;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** What an expression is evaluated for. */
public interface ExpressionInput {

  /**
   * Finds the value of an attribute.
   *
   * @param name the name between the brackets
   * @return the value: a text, a boolean, a number, or an array; a missing node if there is none
   */
  JsonNode attribute(String name);

  /** {@return the time that {@code Now()} gives} */
  Instant now();

  /** {@return where random values are drawn from} */
  RandomGenerator random();
}
