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

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  TargetType(String graphName) {
    this.graphName = graphName;
  }

  /** {@return the name in JSON} */
  public String graphName() {
    return graphName;
  }

  /**
   * Finds the type that an attribute of the standard's schemas has here, for lists that lack it:
   * Boolean for {@code active}, Reference for {@code manager} and {@code members}, and String for
   * all others.
   */
  static TargetType standard(TargetPath target) {
    boolean simple = target.condition() == null && target.subAttribute() == null;
    if (simple && target.schema() == null) {
      return switch (target.attribute()) {
        case "active" -> BOOLEAN;
        case "members" -> REFERENCE;
        default -> STRING;
      };
    }
    boolean manager = simple && target.attribute().equals("manager");
    return manager && ENTERPRISE.equalsIgnoreCase(target.schema()) ? REFERENCE : STRING;
  }
}
