package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.FilterException;
import dev.scimlet.json.JsonException;
import dev.scimlet.password.PasswordException;
import dev.scimlet.patch.PatchException;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.store.StoreException;
import dev.scimlet.value.ValueException;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what the layers below throw into SCIM errors: the one place that does. */
final class ErrorTranslator {

  private ErrorTranslator() {}

  /** What the client is told, whatever went wrong; a bug is logged. */
  static ScimException told(Throwable cause) {
    ScimException known = cause instanceof RuntimeException exception ? translate(exception) : null;
    if (known != null) {
      return known;
    }
    // The client gets a number and the operator the trace: nothing of the inside leaves.
    UUID correlation = UUID.randomUUID();
    EngineLog.LOG.log(Level.ERROR, "Request failed, correlation id " + correlation, cause);
    return ScimException.of(500, "Internal error; its correlation id is " + correlation + ".")
        .causedBy(cause);
  }

  /** The error that the client gets, or null if the exception is a bug. */
  static @Nullable ScimException translate(RuntimeException exception) {
    if (exception instanceof ScimException scim) {
      return scim;
    }
    if (exception instanceof FilterException filter) {
      return ScimException.badRequest(filter.scimType(), filter.detail()).causedBy(filter);
    }
    if (exception instanceof PatchException patch) {
      return ScimException.badRequest(patch.scimType(), message(patch)).causedBy(patch);
    }
    if (exception instanceof ValueException value) {
      return ScimException.badRequest(value.scimType(), message(value)).causedBy(value);
    }
    if (exception instanceof JsonException json) {
      return json(json);
    }
    if (exception instanceof PasswordException password) {
      return ScimException.badRequest(ScimType.INVALID_VALUE, password.detail()).causedBy(password);
    }
    return exception instanceof StoreException store ? store(store) : null;
  }

  private static ScimException json(JsonException json) {
    ScimException error =
        json.kind() == JsonException.Kind.TOO_LARGE
            ? ScimException.of(413, message(json))
            : ScimException.badRequest(json.scimType(), message(json));
    return error.causedBy(json);
  }

  private static ScimException store(StoreException store) {
    if (store instanceof StoreException.NotFound) {
      return notFound();
    }
    if (store instanceof StoreException.Uniqueness taken) {
      return ScimException.of(
              409, ScimType.UNIQUENESS, "Another resource has the same " + taken.attribute() + ".")
          .causedBy(taken);
    }
    if (store instanceof StoreException.Exists) {
      return ScimException.of(409, ScimType.UNIQUENESS, "The resource exists already.")
          .causedBy(store);
    }
    if (store instanceof StoreException.VersionMismatch) {
      return preconditionFailed().causedBy(store);
    }
    if (store instanceof StoreException.TooCostly) {
      return ScimException.badRequest(
              ScimType.TOO_MANY, "The query would take too much work; narrow the filter.")
          .causedBy(store);
    }
    if (store instanceof StoreException.Refused refused) {
      return refused(refused).causedBy(refused);
    }
    return busy(store);
  }

  private static ScimException refused(StoreException.Refused refused) {
    ScimType scimType = refused.scimType();
    return scimType == null
        ? ScimException.of(refused.status(), message(refused))
        : ScimException.of(refused.status(), scimType, message(refused));
  }

  static ScimException notFound() {
    return ScimException.of(404, "There is no such resource.");
  }

  static ScimException preconditionFailed() {
    return ScimException.of(
        412, "The version of the resource does not meet the condition; read it again.");
  }

  private static ScimException busy(StoreException store) {
    long seconds =
        store instanceof StoreException.Unavailable unavailable
            ? Math.max(1, unavailable.retryAfter().toSeconds())
            : 1;
    return busy(seconds).causedBy(store);
  }

  static ScimException busy(long seconds) {
    return ScimException.of(503, "The server is busy; try again later.")
        .withHeader("Retry-After", Long.toString(seconds));
  }

  private static String message(RuntimeException exception) {
    return String.valueOf(exception.getMessage());
  }
}
