package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.ProvisioningRecord;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What provisioning one object on demand did.
 *
 * @param result what became of the object
 * @param records what the log says, step by step: of the object, and of its references if one was
 *     written; never empty
 */
public record OnDemandReport(ObjectResult result, List<ProvisioningRecord> records) {

  /**
   * Copies the list.
   *
   * @param result as the component
   * @param records as the component
   * @throws IllegalArgumentException if there is no record
   */
  public OnDemandReport {
    records = List.copyOf(records);
    if (records.isEmpty()) {
      throw new IllegalArgumentException("What was done has a record.");
    }
  }

  /**
   * Shows what became of the object as the action {@code provisionOnDemand} of Microsoft Graph
   * does.
   *
   * @return an object with {@code key}, the result, and {@code value}, the steps; both are texts of
   *     JSON
   */
  public ObjectNode toGraph() {
    return OnDemandAnswer.of(records.get(0));
  }
}
