package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.ObjectMapping;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.operation.ErrorCode;
import dev.scimlet.entra.operation.ProvisioningError;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Asks for a user and a group that do not exist, which shows whether endpoint and token work: the
 * button "Test Connection", and the begin of a job.
 */
final class ConnectionProbe {

  private final TargetSystem target;
  private final SynchronizationSchema schema;

  ConnectionProbe(TargetSystem target, SynchronizationSchema schema) {
    this.target = target;
    this.schema = schema;
  }

  /** Sends the probes; the first that fails is the last. */
  ConnectionTest test() {
    List<Exchange> exchanges = new ArrayList<>();
    try {
      run(exchanges);
      return new ConnectionTest(exchanges, null);
    } catch (ProvisioningFailure e) {
      return new ConnectionTest(exchanges, e.error().reason());
    }
  }

  /**
   * Sends the probes.
   *
   * @throws ProvisioningFailure if one fails
   */
  void run(List<Exchange> exchanges) {
    run(schema.users(), exchanges);
    run(schema.groups(), exchanges);
  }

  private void run(ObjectMapping mapping, List<Exchange> exchanges) {
    if (!mapping.enabled()) {
      return;
    }
    AttributeMapping matching =
        mapping.matching().stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new ProvisioningFailure(
                        ProvisioningError.of(
                            ErrorCode.MISSING_VALUES, "A mapping has no matching attribute.")));
    target.search(
        MatchQuery.of(
            ResourceKind.of(mapping.source()),
            matching.target().text(),
            UUID.randomUUID().toString()),
        exchanges::add);
  }
}
