package dev.scimlet.protocol.internal;

import dev.scimlet.store.Version;

/** Versions as weak entity tags, RFC 7644 section 3.14 and RFC 9110 section 8.8.3. */
final class EntityTags {

  private EntityTags() {}

  static String of(Version version) {
    return "W/\"" + version.value() + "\"";
  }
}
