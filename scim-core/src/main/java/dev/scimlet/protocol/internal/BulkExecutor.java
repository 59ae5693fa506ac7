package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.protocol.internal.BulkOperation.Planned;
import dev.scimlet.protocol.internal.Route.Target;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimObject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Runs single operations of a bulk request; whatever goes wrong becomes an answer. */
final class BulkExecutor {

  private static final int FIRST_ERROR = 300;
  private static final int NOT_FOUND = 404;

  private final Exchange exchange;
  private final Dispatcher dispatcher;
  private final Operations operations;

  BulkExecutor(Exchange exchange, Dispatcher dispatcher, Operations operations) {
    this.exchange = exchange;
    this.dispatcher = dispatcher;
    this.operations = operations;
  }

  static boolean succeeded(ScimResponse response) {
    return response.status() < FIRST_ERROR;
  }

  /** The id in the answer to a creation that succeeded. */
  static String id(ScimResponse created) {
    return Objects.requireNonNull(Objects.requireNonNull(created.body()).getString("id"));
  }

  /** Runs an operation as if it had come alone. */
  ScimResponse run(Planned operation, Route route, ScimObject data) {
    Exchange alone =
        exchange.operation(shortest(operation.action(), route), operation.preconditions(), data);
    return answer(() -> dispatcher.run(alone, operation.action(), route));
  }

  /** Ends a creation that {@link #run} began without all of its data. */
  ScimResponse complete(Planned creation, ScimResponse begun, ScimObject data) {
    Route created = created(creation, id(begun));
    Preconditions asBegun =
        Preconditions.version(Objects.requireNonNull(begun.headers().get("ETag")));
    Exchange alone = exchange.operation(shortest(Action.CREATE, created), asBegun, data);
    return answer(() -> operations.complete(alone, created));
  }

  /**
   * Takes a creation back, without asking the authorizer again and whatever the time: what the
   * client is told has failed shall not exist. That it is gone already is as good.
   */
  ScimResponse undo(Planned creation, String id) {
    Route created = created(creation, id);
    Exchange alone =
        exchange
            .withFreshDeadline()
            .operation(QueryParameters.none(), Preconditions.none(), ScimObject.empty());
    ScimResponse undone = caught(() -> operations.run(alone, Action.DELETE, created));
    if (undone.status() == NOT_FOUND) {
      return ScimResponse.of(204, null);
    }
    if (!succeeded(undone)) {
      EngineLog.LOG.log(Level.WARNING, "A resource of a failed bulk operation remains: {0}", id);
    }
    return undone;
  }

  private ScimResponse answer(Supplier<ScimResponse> operation) {
    return exchange.now().isBefore(exchange.store().deadline())
        ? caught(operation)
        : ErrorResponses.of(
            ScimException.of(503, "The time for the bulk request was over before."));
  }

  private ScimResponse caught(Supplier<ScimResponse> operation) {
    try {
      return operation.get();
    } catch (RuntimeException e) {
      return failed(e);
    } catch (StackOverflowError e) {
      // As in the pipeline: were it reached, one operation dies, not all.
      return failed(e);
    }
  }

  private ScimResponse failed(Throwable cause) {
    ScimException told = ErrorTranslator.told(cause);
    exchange.failures().told(told);
    return ErrorResponses.of(told);
  }

  private static Route created(Planned creation, String id) {
    return new Route(Target.RESOURCE, creation.route().type(), id);
  }

  /** The parameters of the shortest answer, for nobody reads it. */
  private static QueryParameters shortest(Action action, Route route) {
    ResourceType type = Objects.requireNonNull(route.type());
    // The PATCH of a group is answered with 204, as long as it asks for nothing.
    return action == Action.PATCH && Endpoint.hasMembers(type)
        ? QueryParameters.none()
        : QueryParameters.of(Map.of("attributes", "id"));
  }
}
