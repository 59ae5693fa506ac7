package dev.scimlet.entra.mapping;

/** The type of an attribute in the target's attribute list. */
public enum TargetType {
  /** Octets in base64. */
  BINARY("Binary"),
  /** True or false. */
  BOOLEAN("Boolean"),
  /** A moment. */
  DATE_TIME("DateTime"),
  /** A whole number. */
  INTEGER("Integer"),
  /** Another object, by its id. */
  REFERENCE("Reference"),
  /** A text. */
  STRING("String");

  private final String graphName;

  TargetType(String graphName) {
    this.graphName = graphName;
  }

  /** {@return the name in JSON} */
  public String graphName() {
    return graphName;
  }
}
