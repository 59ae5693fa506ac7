package dev.scimlet.entra.provisioning;

import java.util.EnumSet;
import java.util.Set;

/** What a restart forgets; the names are those of the action {@code restart} of Microsoft Graph. */
public enum ResetScope {
  /** The failures that wait for another attempt. */
  ESCROWS("Escrows"),
  /** What was seen of the source: the next cycle is an initial one. Links to the target stay. */
  WATERMARK("Watermark"),
  /** That the job is in quarantine. */
  QUARANTINE_STATE("QuarantineState"),
  /** Which managers and members the target has; they are written again. */
  CONNECTOR_DATA_STORE("ConnectorDataStore"),
  /** Everything, links to the target included. */
  FULL("Full"),
  /** Nothing; deletions that the accidental deletion guard held back are executed. */
  FORCE_DELETES("ForceDeletes");

  private final String graphName;

  ResetScope(String graphName) {
    this.graphName = graphName;
  }

  /** {@return the name in Microsoft Graph} */
  public String graphName() {
    return graphName;
  }

  /** {@return what the button "Restart provisioning" of the portal forgets} */
  public static Set<ResetScope> portal() {
    return EnumSet.of(QUARANTINE_STATE, WATERMARK, ESCROWS);
  }
}
