package dev.scimlet.entra.command;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.provisioning.ProvisioningListener;

/** Prints each request and the status of its answer. */
final class RequestLines implements ProvisioningListener {

  private final Surroundings surroundings;

  RequestLines(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void exchanged(Exchange exchange) {
    surroundings.print(
        exchange.status() + " " + exchange.call().method() + " " + exchange.call().target());
  }
}
