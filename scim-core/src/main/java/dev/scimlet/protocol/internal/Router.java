package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.internal.Route.Target;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out what a path names. The path is decoded here, once, and nowhere else. */
final class Router {

  private static final String SEARCH = ".search";
  private static final String VERSION = "v2";

  private final Map<String, ResourceType> endpoints = new HashMap<>();

  Router(SchemaRegistry registry) {
    for (ResourceType type : registry.resourceTypes()) {
      endpoints.put(type.endpoint().substring(1), type);
    }
  }

  Route route(String rawPath) {
    List<String> segments = withoutVersion(PathSegments.decode(rawPath));
    if (segments.isEmpty()) {
      return Route.of(Target.ROOT);
    }
    String first = segments.get(0);
    ResourceType type = endpoints.get(first);
    if (type != null) {
      return resource(type, segments);
    }
    return segments.size() == 1 ? ofServer(first) : discovery(first, segments);
  }

  /** A version before the endpoint, RFC 7644 section 3.13: SCIM 2 is spoken here and no other. */
  private List<String> withoutVersion(List<String> segments) {
    if (segments.isEmpty() || !isVersion(segments.get(0))) {
      return segments;
    }
    if (!segments.get(0).equals(VERSION)) {
      throw ScimException.badRequest(
          ScimType.INVALID_VERSION, "This server speaks SCIM " + VERSION + " alone.");
    }
    return segments.subList(1, segments.size());
  }

  private boolean isVersion(String segment) {
    return segment.length() > 1
        && segment.charAt(0) == 'v'
        && segment.chars().skip(1).allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
        && !endpoints.containsKey(segment);
  }

  private static Route resource(ResourceType type, List<String> segments) {
    if (segments.size() == 1) {
      return new Route(Target.RESOURCES, type, null);
    }
    if (segments.size() > 2) {
      return Route.of(Target.UNKNOWN);
    }
    return segments.get(1).equals(SEARCH)
        ? new Route(Target.SEARCH, type, null)
        : new Route(Target.RESOURCE, type, segments.get(1));
  }

  /** Endpoints of the server as a whole, which have nothing below them. */
  private static Route ofServer(String segment) {
    return switch (segment) {
      case SEARCH -> Route.of(Target.SEARCH);
      case "Bulk" -> Route.of(Target.BULK);
      case "Me" -> Route.of(Target.ME);
      default -> discovery(segment, List.of(segment));
    };
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
