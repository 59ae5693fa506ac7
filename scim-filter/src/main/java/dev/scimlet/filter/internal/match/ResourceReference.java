package dev.scimlet.filter.internal.match;

import dev.scimlet.attribute.ComparisonKey;

/**
 * A reference to a SCIM resource, compared by what it names: endpoint and id, RFC 7643 sections
 * 2.3.7 and 2.4. It may be relative to the base URL or absolute; of two absolute ones the base URLs
 * must be the same but for the version of the protocol in them. Nothing is allocated for a stored
 * text.
 */
final class ResourceReference {

  private static final String SCHEME_END = "://";
  private static final int NONE = -1;

  private final String literal;
  private final int path;
  private final int resource;

  ResourceReference(String literal) {
    this.literal = literal;
    this.path = pathOf(literal);
    this.resource = resourceOf(literal, path);
  }

  /** Tells whether a stored text names the same resource; what names none is compared exactly. */
  boolean namesSameAs(String stored) {
    if (stored.equals(literal)) {
      return true;
    }
    int storedPath = pathOf(stored);
    int storedResource = resourceOf(stored, storedPath);
    if (resource == NONE || storedResource == NONE) {
      return ComparisonKey.exact(stored).equals(ComparisonKey.exact(literal));
    }
    return isSame(stored, storedResource, stored.length(), resource, literal.length(), false)
        && (path == 0 || storedPath == 0 || hasSameBase(stored, storedPath, storedResource));
  }

  private boolean hasSameBase(String stored, int storedPath, int storedResource) {
    int storedBase = baseOf(stored, storedPath, storedResource);
    return isSame(stored, 0, storedPath, 0, path, true)
        && isSame(stored, storedPath, storedBase, path, baseOf(literal, path, resource), false);
  }

  private boolean isSame(
      String stored, int from, int to, int literalFrom, int literalTo, boolean ignoreCase) {
    int length = to - from;
    return length == literalTo - literalFrom
        && literal.regionMatches(ignoreCase, literalFrom, stored, from, length);
  }

  /** Where the path of an absolute reference begins; 0 if the reference is relative. */
  private static int pathOf(String text) {
    int scheme = text.indexOf(SCHEME_END);
    if (scheme <= 0 || text.indexOf('/') < scheme) {
      return 0;
    }
    int path = text.indexOf('/', scheme + SCHEME_END.length());
    return path < 0 ? text.length() : path;
  }

  /** Where the last two segments begin, which are endpoint and id. */
  private static int resourceOf(String text, int path) {
    int id = text.lastIndexOf('/') + 1;
    if (id <= path || id == text.length() || text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      return NONE;
    }
    int endpoint = text.lastIndexOf('/', id - 2) + 1;
    boolean named = endpoint < id - 1 && text.charAt(endpoint) != '.';
    return named && (path == 0 || endpoint > path) ? endpoint : NONE;
  }

  /** Where the base URL ends: before a version such as v2, RFC 7644 section 3.13. */
  private static int baseOf(String text, int path, int resource) {
    int version = text.lastIndexOf('/', resource - 2) + 1;
    return version > path && isVersion(text, version, resource - 1) ? version : resource;
  }

  private static boolean isVersion(String text, int from, int to) {
    if (to - from < 2 || (text.charAt(from) != 'v' && text.charAt(from) != 'V')) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
