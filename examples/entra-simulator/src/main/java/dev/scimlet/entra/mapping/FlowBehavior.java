package dev.scimlet.entra.mapping;

/** Which values are exported; the names are those of Microsoft Graph. */
public enum FlowBehavior {
  /** A value that differs from what the target has. */
  FLOW_WHEN_CHANGED("FlowWhenChanged"),
  /** Every value, whether it differs or not. */
  FLOW_ALWAYS("FlowAlways");

  private final String graphName;

  FlowBehavior(String graphName) {
    this.graphName = graphName;
  }

  /** {@return the name in JSON} */
  public String graphName() {
    return graphName;
  }
}
