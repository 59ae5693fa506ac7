package dev.scimlet.protocol.internal;

import dev.scimlet.store.Version;

/** Versions as weak entity tags, RFC 7644 section 3.14 and RFC 9110 section 8.8.3. */
final class EntityTags {

  private EntityTags() {}

  static String of(Version version) {
    return "W/\"" + version.value() + "\"";
  }

  /** Whether a list of tags, as a header field has it, names a version; {@code *} names any. */
  static boolean match(String list, Version actual) {
    for (String tag : list.split(",")) {
      String trimmed = tag.trim();
      String strong = trimmed.startsWith("W/") ? trimmed.substring(2) : trimmed;
      if (trimmed.equals("*") || strong.equals("\"" + actual.value() + "\"")) {
        return true;
      }
    }
    return false;
  }
}
