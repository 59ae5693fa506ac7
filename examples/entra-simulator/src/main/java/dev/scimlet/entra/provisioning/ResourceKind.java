package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.source.SourceType;

/** The two endpoints that the service writes to. */
enum ResourceKind {
  USER("/Users", "User"),
  GROUP("/Groups", "Group");

  private final String path;
  private final String resourceType;

  ResourceKind(String path, String resourceType) {
    this.path = path;
    this.resourceType = resourceType;
  }

  static ResourceKind of(SourceType type) {
    return switch (type) {
      case USER -> USER;
      case GROUP -> GROUP;
    };
  }

  String path() {
    return path;
  }

  /** The name in {@code meta.resourceType}, and in texts of the log. */
  String resourceType() {
    return resourceType;
  }
}
