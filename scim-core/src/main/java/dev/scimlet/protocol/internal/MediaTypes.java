package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Media types of what clients send, RFC 7644 section 3.8: SCIM's own and plain JSON, in UTF-8. A
 * missing Content-Type counts as SCIM.
 */
final class MediaTypes {

  private static final Set<String> READABLE =
      Set.of(ScimResponse.MEDIA_TYPE, ScimResponse.JSON_MEDIA_TYPE);
  private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii");

  private MediaTypes() {}

  /** Refuses content that cannot be read for certain: another type, charset or encoding. */
  static void requireReadable(ScimRequest request) {
    for (String type : request.headers().getOrDefault("Content-Type", List.of())) {
      if (!type.isBlank() && !isUtf8Json(type)) {
        throw ScimException.of(415, "The content must be application/scim+json in UTF-8.");
      }
    }
    for (String encoding : request.headers().getOrDefault("Content-Encoding", List.of())) {
      if (!encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
        throw ScimException.of(415, "The content must not be compressed or otherwise encoded.")
            .withHeader("Accept-Encoding", "identity");
      }
    }
  }

  private static boolean isUtf8Json(String type) {
    if (READABLE.contains(type)) {
      return true;
    }
    String charset = parameter(type, "charset");
    return READABLE.contains(essence(type)) && (charset == null || CHARSETS.contains(charset));
  }

  /** The type without its parameters, in lower case. */
  static String essence(String type) {
    return split(type, ';').get(0).strip().toLowerCase(Locale.ROOT);
  }

  /** The value of a parameter without quotes, in lower case, or null if it is absent. */
  static @Nullable String parameter(String type, String name) {
    for (String part : split(type, ';')) {
      String[] pair = part.split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase(name)) {
        return pair[1].strip().replace("\"", "").toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }

  /** Splits at a separator outside of quoted strings; never answers an empty list. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
