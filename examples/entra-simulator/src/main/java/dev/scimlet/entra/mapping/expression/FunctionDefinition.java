package dev.scimlet.entra.mapping.expression;

import tools.jackson.databind.JsonNode;

/** A function: its name, how many arguments it takes, and what it does. */
record FunctionDefinition(String name, int minimum, int maximum, Body body) {

  /** For functions that take any number of arguments. */
  static final int ANY = Integer.MAX_VALUE;

  /** What a function does; a missing node is no value. */
  @FunctionalInterface
  interface Body {
    JsonNode apply(Arguments arguments);
  }

  /** Says how many arguments are right, for errors. */
  String arity() {
    if (maximum == ANY) {
      return "at least " + minimum;
    }
    return minimum == maximum ? String.valueOf(minimum) : minimum + " to " + maximum;
  }

  boolean accepts(int count) {
    return minimum <= count && count <= maximum;
  }
}
