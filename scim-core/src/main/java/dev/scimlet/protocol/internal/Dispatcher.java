package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.Authorizer;
import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.schema.ResourceType;
import java.util.List;

/** Asks the authorizer, then runs the operation: the only way to one, wherever it was asked for. */
final class Dispatcher {

  private final Authorizer authorizer;
  private final List<ResourceType> types;
  private final Operations operations;

  Dispatcher(Authorizer authorizer, List<ResourceType> types, Operations operations) {
    this.authorizer = authorizer;
    this.types = types;
    this.operations = operations;
  }

  ScimResponse run(Exchange exchange, Action action, Route route) {
    if (action == Action.SEARCH && route.type() == null) {
      return searchAll(exchange, route);
    }
    requirePermitted(exchange, action, route);
    return operations.run(exchange, action, route);
  }

  /** Does all that {@link #run} does but write, and tells the status of the answer. */
  int rehearse(Exchange exchange, Action action, Route route) {
    requirePermitted(exchange, action, route);
    return operations.rehearse(exchange, action, route);
  }

  private void requirePermitted(Exchange exchange, Action action, Route route) {
    ResourceType type = route.type();
    String typeName = type == null ? null : type.name();
    if (!authorizer.permits(exchange.principal(), action, typeName, route.id())) {
      throw notPermitted();
    }
  }

  /** A search in all types is one in those that the client may search. */
  private ScimResponse searchAll(Exchange exchange, Route route) {
    List<ResourceType> permitted =
        types.stream()
            .filter(
                type -> authorizer.permits(exchange.principal(), Action.SEARCH, type.name(), null))
            .toList();
    if (permitted.isEmpty()) {
      throw notPermitted();
    }
    return operations.search(exchange, route, permitted);
  }

  private static ScimException notPermitted() {
    return ScimException.of(403, "The client is not permitted to do this.");
  }
}
