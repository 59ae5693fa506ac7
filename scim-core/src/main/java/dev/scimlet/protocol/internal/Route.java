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
    /** An endpoint of the RFC that this server does not offer. */
    NOT_OFFERED,
    UNKNOWN
  }

  static Route of(Target target) {
    return new Route(target, null, null);
  }
}
