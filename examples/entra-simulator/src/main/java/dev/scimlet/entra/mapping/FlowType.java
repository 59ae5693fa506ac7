package dev.scimlet.entra.mapping;

/** When a mapping applies; the names are those of Microsoft Graph. */
public enum FlowType {
  /** When an object is created, and when it changes. */
  ALWAYS("Always"),
  /** Only when an object is created. */
  OBJECT_ADD_ONLY("ObjectAddOnly"),
  /** Values of a multi-valued attribute are added, and never removed. */
  MULTI_VALUE_ADD_ONLY("MultiValueAddOnly"),
  /** Values are added, and never removed. */
  VALUE_ADD_ONLY("ValueAddOnly"),
  /** Only as long as the target has no value. */
  ATTRIBUTE_ADD_ONLY("AttributeAddOnly");

  private final String graphName;

  FlowType(String graphName) {
    this.graphName = graphName;
  }

  /** {@return the name in JSON} */
  public String graphName() {
    return graphName;
  }
}
