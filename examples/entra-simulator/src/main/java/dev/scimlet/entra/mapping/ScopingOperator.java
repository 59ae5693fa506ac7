package dev.scimlet.entra.mapping;

/** How a scoping clause compares; the names are those of the portal and of Microsoft Graph. */
public enum ScopingOperator {
  /** The value occurs in the operand. */
  CONTAINED("&"),
  /** The value does not occur in the operand. */
  NOT_CONTAINED("!&"),
  /** The value ends with the operand. */
  ENDS_WITH("ENDS_WITH"),
  /** The value is the operand, case for case. */
  EQUALS("EQUALS"),
  /** The value is a greater number. */
  GREATER_THAN("Greater_Than"),
  /** The value is a greater number, or the same. */
  GREATER_THAN_OR_EQUALS("Greater_Than_OR_EQUALS"),
  /** The operand occurs in the value, case for case. */
  INCLUDES("Includes"),
  /** The value is false. */
  IS_FALSE("IS FALSE"),
  /** There is a value. */
  IS_NOT_NULL("IS NOT NULL"),
  /** There is no value. */
  IS_NULL("IS NULL"),
  /** The value is true. */
  IS_TRUE("IS TRUE"),
  /** There is a value, and it is not the operand. */
  NOT_EQUALS("NOT EQUALS"),
  /** There is a value, and the pattern does not match it. */
  NOT_REGEX_MATCH("NOT REGEX MATCH"),
  /** The pattern matches the value. */
  REGEX_MATCH("REGEX MATCH");

  private final String graphName;

  ScopingOperator(String graphName) {
    this.graphName = graphName;
  }

  /** {@return the name in JSON} */
  public String graphName() {
    return graphName;
  }
}
