package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.ScimException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a raw path into decoded segments. Repeated slashes and one at the end are ignored, since
 * administrators paste tenant URLs with them; what could be read differently by a proxy in front is
 * refused.
 */
final class PathSegments {

  private PathSegments() {}

  static List<String> decode(String rawPath) {
    List<String> segments = new ArrayList<>();
    for (int start = 0; start < rawPath.length(); ) {
      int slash = rawPath.indexOf('/', start);
      int end = slash < 0 ? rawPath.length() : slash;
      if (end > start) {
        segments.add(decodeSegment(rawPath.substring(start, end)));
      }
      start = end + 1;
    }
    return segments;
  }

  private static String decodeSegment(String raw) {
    String segment = PercentDecoder.decode(raw);
    boolean forbidden = segment.equals(".") || segment.equals("..");
    for (int i = 0; i < segment.length(); i++) {
      forbidden |= isForbidden(segment.charAt(i));
    }
    if (forbidden) {
      throw ScimException.badRequest(
          ScimType.INVALID_SYNTAX, "The path contains a character that has no place in it.");
    }
    return segment;
  }

  private static boolean isForbidden(char c) {
    return c == '/' || c == '\\' || c == ';' || Character.isISOControl(c);
  }
}
