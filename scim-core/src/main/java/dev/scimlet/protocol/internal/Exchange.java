package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ClientProfile;
import dev.scimlet.protocol.EngineLimits;
import dev.scimlet.protocol.Principal;
import dev.scimlet.store.StoreContext;
import dev.scimlet.value.ScimObject;
import java.time.Clock;
import java.time.Instant;

/**
 * One operation on its way: who wants it, under which profile, and everything that was noticed.
 * Most requests are one exchange; a bulk request has one for each of its operations.
 */
record Exchange(
    Principal principal,
    ClientProfile profile,
    EngineLimits limits,
    StoreContext store,
    QueryParameters parameters,
    Preconditions preconditions,
    Content content,
    String baseUrl,
    RepairLog repairs,
    ExplanationLog explanation,
    FailureLog failures,
    Clock clock) {

  /** The time by now; {@code store().now()} is when the request came. */
  Instant now() {
    return clock.instant();
  }

  /** The same exchange with parameters that stood elsewhere than in the query. */
  Exchange withParameters(QueryParameters others) {
    return new Exchange(
        principal,
        profile,
        limits,
        store,
        others,
        preconditions,
        content,
        baseUrl,
        repairs,
        explanation,
        failures,
        clock);
  }

  /** One operation of this bulk request. */
  Exchange operation(QueryParameters asked, Preconditions versions, ScimObject data) {
    return new Exchange(
        principal,
        profile,
        limits,
        store,
        asked,
        versions,
        () -> data,
        baseUrl,
        repairs,
        ExplanationLog.none(),
        failures,
        clock);
  }

  /** The same exchange with its whole time before it. */
  Exchange withFreshDeadline() {
    StoreContext fresh =
        new StoreContext(
            store.tenant(), store.principal(), store.now(), now().plus(limits.deadline()));
    return new Exchange(
        principal,
        profile,
        limits,
        fresh,
        parameters,
        preconditions,
        content,
        baseUrl,
        repairs,
        explanation,
        failures,
        clock);
  }
}
