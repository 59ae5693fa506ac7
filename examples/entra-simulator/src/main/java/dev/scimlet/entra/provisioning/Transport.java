package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;

/** Sends a request and waits for its answer; {@code ScimClient::send} is one. */
@FunctionalInterface
interface Transport {

  Exchange send(ScimCall call);
}
