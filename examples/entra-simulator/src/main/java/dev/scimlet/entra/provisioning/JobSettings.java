package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.operation.AccidentalDeletionGuard;
import dev.scimlet.entra.source.SourceDirectory;

/**
 * How a job works.
 *
 * @param application the application's name, for the log
 * @param source where users and groups come from
 * @param schema the mappings and scoping filters
 * @param patch how PATCH requests are written in cycles; on demand they are always written the
 *     default way
 * @param outOfScope what becomes of what leaves the scope
 * @param check whether the target is asked for a member before it is added
 * @param guard when deletions are held back
 * @param parallelism how many objects are provisioned at a time
 * @param listener watches the job
 */
public record JobSettings(
    String application,
    SourceDirectory source,
    SynchronizationSchema schema,
    PatchMode patch,
    OutOfScope outOfScope,
    MembershipCheck check,
    AccidentalDeletionGuard guard,
    int parallelism,
    ProvisioningListener listener) {

  /**
   * Checks the parallelism.
   *
   * @param application as the component
   * @param source as the component
   * @param schema as the component
   * @param patch as the component
   * @param outOfScope as the component
   * @param check as the component
   * @param guard as the component
   * @param parallelism as the component
   * @param listener as the component
   * @throws IllegalArgumentException if the parallelism is less than 1 or more than 16
   */
  public JobSettings {
    if (parallelism < 1 || parallelism > 16) {
      throw new IllegalArgumentException("Between 1 and 16 objects are provisioned at a time.");
    }
  }
}
