package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.operation.ProvisioningRecord;

/**
 * Watches a job. The calls come from the threads that work, several at a time but for begin and end
 * of a cycle; what a listener throws ends the cycle.
 */
public interface ProvisioningListener {

  /**
   * A cycle has read the source, and knows what it has to do.
   *
   * @param kind what it looks at
   * @param objects how many objects it has to process
   */
  default void cycleBegan(CycleKind kind, int objects) {}

  /**
   * An object was processed; its references come later.
   *
   * @param result what became of it
   */
  default void objectDone(ObjectResult result) {}

  /**
   * Something was done with an object, or could not be done: an entry of the provisioning log.
   *
   * @param entry the entry
   */
  default void logged(ProvisioningRecord entry) {}

  /**
   * A request was answered.
   *
   * @param exchange the request and its answer
   */
  default void exchanged(Exchange exchange) {}

  /**
   * A cycle ended.
   *
   * @param report what it did
   */
  default void cycleEnded(CycleReport report) {}
}
