package dev.scimlet.entra.mapping;

import tools.jackson.databind.JsonNode;

/** What a mapping gives to its target for one object. */
public sealed interface Flow {

  /** What logs may show of a value. */
  enum Logged {
    /** The value. */
    PLAIN,
    /** {@code [Redact]} in its place, as the function {@code Redact} asks for. */
    REDACTED
  }

  /**
   * A value flows.
   *
   * @param value a text, a boolean, a number, or an array; never missing, null, or an empty text
   * @param logged what logs may show of it
   */
  record Value(JsonNode value, Logged logged) implements Flow {

    /**
     * Makes one that logs may show.
     *
     * @param value as the component
     */
    public Value(JsonNode value) {
      this(value, Logged.PLAIN);
    }
  }

  /** The source has no value: the target shall have none. */
  record Empty() implements Flow {}

  /**
   * The target is left as it is: the mapping has no source, applies only to creations, or its
   * expression is {@code IgnoreFlowIfNullOrEmpty} of nothing.
   */
  record Ignored() implements Flow {}
}
