package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.internal.Route.Target;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out what a path names. The path is decoded here, once, and nowhere else. */
final class Router {

  private static final Set<String> NOT_OFFERED = Set.of("Bulk", "Me", ".search");

  private final Map<String, ResourceType> endpoints = new HashMap<>();

  Router(SchemaRegistry registry) {
    for (ResourceType type : registry.resourceTypes()) {
      endpoints.put(type.endpoint().substring(1), type);
    }
  }

  Route route(String rawPath) {
    List<String> segments = PathSegments.decode(rawPath);
    if (segments.isEmpty()) {
      return Route.of(Target.NOT_OFFERED);
    }
    String first = segments.get(0);
    ResourceType type = endpoints.get(first);
    if (type != null) {
      return resource(type, segments);
    }
    if (NOT_OFFERED.contains(first)) {
      return Route.of(Target.NOT_OFFERED);
    }
    return discovery(first, segments);
  }

  private static Route resource(ResourceType type, List<String> segments) {
    if (segments.size() == 1) {
      return new Route(Target.RESOURCES, type, null);
    }
    if (segments.get(1).equals(".search")) {
      return Route.of(Target.NOT_OFFERED);
    }
    return segments.size() == 2
        ? new Route(Target.RESOURCE, type, segments.get(1))
        : Route.of(Target.UNKNOWN);
  }

  private static Route discovery(String first, List<String> segments) {
    String id = segments.size() == 2 ? segments.get(1) : null;
    if (segments.size() > 2) {
      return Route.of(Target.UNKNOWN);
    }
    return switch (first) {
      case "ServiceProviderConfig" ->
          Route.of(id == null ? Target.SERVICE_PROVIDER_CONFIG : Target.UNKNOWN);
      case "ResourceTypes" -> new Route(Target.RESOURCE_TYPES, null, id);
      case "Schemas" -> new Route(Target.SCHEMAS, null, id);
      default -> Route.of(Target.UNKNOWN);
    };
  }
}
