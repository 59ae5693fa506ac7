package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.client.ScimCall;

/**
 * The search for an object by a matching attribute. The value stands between quotation marks as it
 * is: the real service does not escape a quotation mark or a backslash in it, and what it sends
 * then is no filter.
 */
final class MatchQuery {

  private MatchQuery() {}

  static ScimCall of(ResourceKind kind, String attribute, String value) {
    return ScimCall.of("GET", prefix(kind) + filter(attribute + " eq \"" + value + "\""));
  }

  private static String filter(String filter) {
    return "filter=" + UrlEncoding.query(filter);
  }

  private static String prefix(ResourceKind kind) {
    return switch (kind) {
      case USER -> kind.path() + "?";
      case GROUP -> kind.path() + "?excludedAttributes=members&";
    };
  }
}
