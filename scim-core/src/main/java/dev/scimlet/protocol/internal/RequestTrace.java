package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.protocol.EventDetail;
import dev.scimlet.protocol.Explanation;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.RequestEvent;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.schema.ResourceType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Collects what the event of a request will tell. One thread, one request. */
final class RequestTrace {

  private final String method;
  private final long start = System.nanoTime();
  private final RepairLog repairs = new RepairLog();
  private final FailureLog failures = new FailureLog();
  private final ExplanationLog explanation;
  private @Nullable Principal principal;
  private @Nullable Route route;
  private @Nullable Action action;
  private @Nullable ScimException error;

  RequestTrace(String method, EventDetail detail) {
    this.method = method;
    explanation = new ExplanationLog(detail);
  }

  RepairLog repairs() {
    return repairs;
  }

  ExplanationLog explanation() {
    return explanation;
  }

  FailureLog failures() {
    return failures;
  }

  void authenticated(Principal who) {
    principal = who;
  }

  void routed(Route where) {
    route = where;
  }

  void understood(@Nullable Action wanted) {
    action = wanted;
  }

  /** Notes what went wrong and finds out what the client is told. */
  ScimException failed(Throwable cause) {
    ScimException told = ErrorTranslator.told(cause);
    failures.told(told);
    error = told;
    return told;
  }

  RequestEvent event(ScimResponse response) {
    ResourceType type = route == null ? null : route.type();
    return new RequestEvent(
        principal,
        method,
        action,
        type == null ? null : type.name(),
        id(response),
        response.status(),
        error == null ? null : error.scimType(),
        error == null ? null : error.detail(),
        repairs.fired(),
        Duration.ofNanos(System.nanoTime() - start),
        failures.first(),
        isExplained() ? explanation(response.status()) : null);
  }

  Explanation explanation(int status) {
    return explanation.explanation(status, error, repairs.fired());
  }

  private boolean isExplained() {
    return explanation.isWanted() && (action == Action.PATCH || action == Action.REPLACE);
  }

  private @Nullable String id(ScimResponse response) {
    if (route != null && route.id() != null) {
      return route.id();
    }
    String location = action == Action.CREATE ? response.headers().get("Location") : null;
    return location == null ? null : location.substring(location.lastIndexOf('/') + 1);
  }
}
