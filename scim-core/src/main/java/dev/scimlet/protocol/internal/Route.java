package dev.scimlet.protocol.internal;

import dev.scimlet.schema.ResourceType;
import org.jspecify.annotations.Nullable;

/** What a path names, RFC 7644 section 3.2. */
record Route(Target target, @Nullable ResourceType type, @Nullable String id) {

  enum Target {
    RESOURCES,
    RESOURCE,
    SERVICE_PROVIDER_CONFIG,
    RESOURCE_TYPES,
    SCHEMAS,
    /** The base URI itself: resources of all types. */
    ROOT,
    /** A search by POST, in one type or, without a type, in all. */
    SEARCH,
    BULK,
    ME,
    UNKNOWN
  }

  static Route of(Target target) {
    return new Route(target, null, null);
  }
}
