package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.store.Version;
import java.util.List;

/** Versions as weak entity tags, RFC 7644 section 3.14 and RFC 9110 section 8.8.3. */
final class EntityTags {

  private static final String IF_MATCH = "If-Match";

  private EntityTags() {}

  static String of(Version version) {
    return "W/\"" + version.value() + "\"";
  }

  static boolean hasIfMatch(ScimRequest request) {
    return request.headers().containsKey(IF_MATCH);
  }

  /** Refuses the request if it names versions and the resource has none of them. */
  static void requireMatch(ScimRequest request, Version actual) {
    if (hasIfMatch(request) && !matches(request, actual)) {
      throw ErrorTranslator.preconditionFailed();
    }
  }

  private static boolean matches(ScimRequest request, Version actual) {
    for (String list : request.headers().getOrDefault(IF_MATCH, List.of())) {
      for (String tag : list.split(",")) {
        String trimmed = tag.trim();
        String strong = trimmed.startsWith("W/") ? trimmed.substring(2) : trimmed;
        if (trimmed.equals("*") || strong.equals("\"" + actual.value() + "\"")) {
          return true;
        }
      }
    }
    return false;
  }
}
