package dev.scimlet.entra.command;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.operation.ProvisioningLog;
import dev.scimlet.entra.operation.ProvisioningRecord;
import dev.scimlet.entra.provisioning.CycleReport;
import dev.scimlet.entra.provisioning.ObjectResult;
import dev.scimlet.entra.provisioning.ProvisioningListener;

/** Brings what happens to the log, to the digest of failures, and to whoever else watches. */
final class RunListener implements ProvisioningListener {

  private final ProvisioningLog log;
  private final FailureDigest failures;
  private final ProvisioningListener watcher;

  RunListener(ProvisioningLog log, FailureDigest failures, ProvisioningListener watcher) {
    this.log = log;
    this.failures = failures;
    this.watcher = watcher;
  }

  @Override
  public void cycleBegan(CycleKind kind, int objects) {
    watcher.cycleBegan(kind, objects);
  }

  @Override
  public void objectDone(ObjectResult result) {
    watcher.objectDone(result);
  }

  @Override
  public void logged(ProvisioningRecord entry) {
    log.append(entry);
    failures.add(entry);
    watcher.logged(entry);
  }

  @Override
  public void exchanged(Exchange exchange) {
    watcher.exchanged(exchange);
  }

  @Override
  public void cycleEnded(CycleReport report) {
    watcher.cycleEnded(report);
  }
}
