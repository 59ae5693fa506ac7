package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.ProvisioningRecord;
import java.util.List;

/**
 * What provisioning one object on demand did.
 *
 * @param result what became of the object
 * @param records what the log says, step by step: of the object, and of its references if one was
 *     written
 */
public record OnDemandReport(ObjectResult result, List<ProvisioningRecord> records) {

  /**
   * Copies the list.
   *
   * @param result as the component
   * @param records as the component
   */
  public OnDemandReport {
    records = List.copyOf(records);
  }
}
