package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.RequestEvent;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimObject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what the event of a request will tell. One thread, one request. */
final class RequestTrace {

  private static final System.Logger LOG = System.getLogger("dev.scimlet.protocol");
  private static final int FIRST_SERVER_ERROR = 500;

  private final String method;
  private final long start = System.nanoTime();
  private final RepairLog repairs = new RepairLog();
  private @Nullable Principal principal;
  private @Nullable Route route;
  private @Nullable ScimException error;
  private @Nullable Throwable failure;

  RequestTrace(String method) {
    this.method = method;
  }

  RepairLog repairs() {
    return repairs;
  }

  void authenticated(Principal who) {
    principal = who;
  }

  void routed(Route where) {
    route = where;
  }

  /** Notes what went wrong and finds out what the client is told. */
  ScimException failed(Throwable cause) {
    ScimException told =
        cause instanceof RuntimeException exception ? ErrorTranslator.translate(exception) : null;
    if (told == null) {
      // The client gets a number and the operator the trace: nothing of the inside leaves.
      UUID correlation = UUID.randomUUID();
      LOG.log(Level.ERROR, "Request failed, correlation id " + correlation, cause);
      told = ScimException.of(500, "Internal error; its correlation id is " + correlation + ".");
      failure = cause;
    } else if (told.status() >= FIRST_SERVER_ERROR) {
      failure = told.getCause();
    }
    error = told;
    return told;
  }

  RequestEvent event(ScimResponse response) {
    ResourceType type = route == null ? null : route.type();
    return new RequestEvent(
        principal,
        method,
        type == null ? null : type.name(),
        id(response),
        response.status(),
        error == null ? null : error.scimType(),
        error == null ? null : error.detail(),
        repairs.fired(),
        Duration.ofNanos(System.nanoTime() - start),
        failure);
  }

  private @Nullable String id(ScimResponse response) {
    if (route != null && route.id() != null) {
      return route.id();
    }
    ScimObject body = response.body();
    return body == null ? null : body.getString("id");
  }
}
