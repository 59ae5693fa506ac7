package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.Authorizer;
import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.schema.ResourceType;

/** Asks the authorizer, then runs the operation: the only way to one, wherever it was asked for. */
final class Dispatcher {

  private final Authorizer authorizer;
  private final Operations operations;

  Dispatcher(Authorizer authorizer, Operations operations) {
    this.authorizer = authorizer;
    this.operations = operations;
  }

  ScimResponse run(Exchange exchange, Action action, Route route) {
    ResourceType type = route.type();
    String typeName = type == null ? null : type.name();
    if (!authorizer.permits(exchange.principal(), action, typeName, route.id())) {
      throw ScimException.of(403, "The client is not permitted to do this.");
    }
    return operations.run(exchange, action, route);
  }
}
