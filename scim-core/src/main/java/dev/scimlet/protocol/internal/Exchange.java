package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ClientProfile;
import dev.scimlet.protocol.EngineLimits;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.store.StoreContext;
import java.time.Clock;
import java.time.Instant;

/** A request on its way: who sent it, under which profile, and everything that was noticed. */
record Exchange(
    ScimRequest request,
    ClientProfile profile,
    EngineLimits limits,
    StoreContext store,
    QueryParameters parameters,
    String baseUrl,
    RepairLog repairs,
    Clock clock) {

  /** The time by now; {@code store().now()} is when the request came. */
  Instant now() {
    return clock.instant();
  }
}
