package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.schema.ResourceType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses the operation for a method and what the path names, and runs it. */
final class Operations {

  private final Endpoints endpoints;
  private final Handlers handlers;

  Operations(EngineConfiguration configuration) {
    endpoints = new Endpoints(configuration.stores());
    handlers = new Handlers(configuration, endpoints);
  }

  /** What a request wants to do; 404, 405 or 501 if that cannot be. HEAD has become GET here. */
  static Action action(String method, Route route) {
    return switch (route.target()) {
      case RESOURCES -> ofResources(method);
      case RESOURCE -> ofResource(method);
      case SERVICE_PROVIDER_CONFIG, RESOURCE_TYPES, SCHEMAS -> ofDiscovery(method);
      case ROOT -> ofRoot(method);
      case SEARCH -> ofSearch(method);
      case BULK, ME -> throw ScimException.of(501, "This server does not offer the endpoint.");
      case UNKNOWN -> throw ScimException.of(404, "There is no such endpoint.");
    };
  }

  ScimResponse run(Exchange exchange, Action action, Route route) {
    @Nullable String id = route.id();
    if (action == Action.DISCOVER) {
      return discover(exchange, route, id);
    }
    ResourceType type = Objects.requireNonNull(route.type());
    Endpoint endpoint = endpoints.of(type);
    return switch (action) {
      case SEARCH -> search(exchange, route, List.of(type));
      case CREATE -> handlers.create().run(exchange, endpoint);
      case READ -> handlers.read().run(exchange, endpoint, Objects.requireNonNull(id));
      case REPLACE -> handlers.replace().run(exchange, endpoint, Objects.requireNonNull(id));
      case PATCH -> handlers.patch().run(exchange, endpoint, Objects.requireNonNull(id));
      case DELETE -> handlers.delete().run(exchange, endpoint, Objects.requireNonNull(id));
      case DISCOVER -> throw new IllegalStateException("Discovery has no endpoint.");
    };
  }

  /** Searches resources of some types. */
  ScimResponse search(Exchange exchange, Route route, List<ResourceType> types) {
    Exchange asked =
        route.target() == Route.Target.SEARCH
            ? exchange.withParameters(SearchMessages.read(exchange))
            : exchange;
    return handlers
        .search()
        .run(
            asked,
            types.stream().map(endpoints::of).toList(),
            route.type() == null ? Search.Scope.ALL_TYPES : Search.Scope.ONE_TYPE);
  }

  /** Ends a creation that a circle of references made in two parts. */
  ScimResponse complete(Exchange exchange, Route created) {
    Endpoint endpoint = endpoints.of(Objects.requireNonNull(created.type()));
    return handlers.create().complete(exchange, endpoint, Objects.requireNonNull(created.id()));
  }

  /** Rehearses a change of a resource and tells the status of the answer. */
  int rehearse(Exchange exchange, Action action, Route route) {
    Endpoint endpoint = endpoints.of(Objects.requireNonNull(route.type()));
    String id = Objects.requireNonNull(route.id());
    return action == Action.PATCH
        ? handlers.patch().rehearse(exchange, endpoint, id)
        : handlers.replace().rehearse(exchange, endpoint, id);
  }

  private ScimResponse discover(Exchange exchange, Route route, @Nullable String id) {
    Discover discover = handlers.discover();
    return switch (route.target()) {
      case RESOURCE_TYPES -> discover.resourceTypes(exchange, id);
      case SCHEMAS -> discover.schemas(exchange, id);
      default -> discover.serviceProviderConfig(exchange);
    };
  }

  private static Action ofResources(String method) {
    return switch (method) {
      case "GET" -> Action.SEARCH;
      case "POST" -> Action.CREATE;
      default -> throw notAllowed("GET, HEAD, POST");
    };
  }

  private static Action ofRoot(String method) {
    if (method.equals("GET")) {
      return Action.SEARCH;
    }
    throw notAllowed("GET");
  }

  private static Action ofSearch(String method) {
    if (method.equals("POST")) {
      return Action.SEARCH;
    }
    throw notAllowed("POST");
  }

  private static Action ofResource(String method) {
    return switch (method) {
      case "GET" -> Action.READ;
      case "PUT" -> Action.REPLACE;
      case "PATCH" -> Action.PATCH;
      case "DELETE" -> Action.DELETE;
      default -> throw notAllowed("GET, HEAD, PUT, PATCH, DELETE");
    };
  }

  private static Action ofDiscovery(String method) {
    if (method.equals("GET")) {
      return Action.DISCOVER;
    }
    throw notAllowed("GET, HEAD");
  }

  private static ScimException notAllowed(String methods) {
    return ScimException.of(405, "The endpoint understands " + methods + ".")
        .withHeader("Allow", methods);
  }
}
