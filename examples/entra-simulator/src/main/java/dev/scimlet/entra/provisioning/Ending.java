package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.ProvisioningError;
import org.jspecify.annotations.Nullable;

/**
 * How a cycle ended.
 *
 * @param plan what it had to do
 * @param tally what it did
 * @param deletions whether deletions were held back
 * @param error what ended it early, or null
 */
record Ending(Plan plan, CycleTally tally, Deletions deletions, @Nullable ProvisioningError error) {

  enum Deletions {
    HELD,
    DONE
  }
}
