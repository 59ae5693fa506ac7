package dev.scimlet.entra.mapping;

/** What may be done to objects of the target ("target object actions"). */
public enum ObjectFlowType {
  /** Create them. */
  ADD("Add"),
  /** Change them, which includes disabling them. */
  UPDATE("Update"),
  /** Delete them. */
  DELETE("Delete");

  private final String graphName;

  ObjectFlowType(String graphName) {
    this.graphName = graphName;
  }

  /** {@return the name in JSON} */
  public String graphName() {
    return graphName;
  }
}
