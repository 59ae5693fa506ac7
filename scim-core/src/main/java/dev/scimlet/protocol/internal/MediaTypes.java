package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Content negotiation, RFC 7644 section 3.8: SCIM's media type and plain JSON, in UTF-8. A missing
 * Content-Type counts as SCIM.
 */
final class MediaTypes {

  private static final Set<String> JSON = Set.of("application/scim+json", "application/json");
  private static final Set<String> ACCEPTED =
      Set.of("application/scim+json", "application/json", "application/*", "*/*");

  private MediaTypes() {}

  static void requireReadable(ScimRequest request) {
    String type = request.header("Content-Type");
    if (type != null && !type.isBlank() && !isUtf8Json(type)) {
      throw ScimException.of(415, "The content must be application/scim+json in UTF-8.");
    }
  }

  static void requireAcceptable(ScimRequest request) {
    List<String> accept = request.headers().get("Accept");
    if (accept == null || String.join("", accept).isBlank()) {
      return;
    }
    for (String range : String.join(",", accept).split(",")) {
      if (ACCEPTED.contains(essence(range)) && !isRefused(range)) {
        return;
      }
    }
    throw ScimException.of(406, "Answers are application/scim+json.");
  }

  private static boolean isUtf8Json(String type) {
    String charset = parameter(type, "charset");
    return JSON.contains(essence(type))
        && (charset == null
            || charset.equals("utf-8")
            || charset.equals("utf8")
            || charset.equals("us-ascii"));
  }

  private static boolean isRefused(String range) {
    String quality = parameter(range, "q");
    return quality != null && quality.matches("0(\\.0{0,3})?");
  }

  private static String essence(String type) {
    return type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String parameter(String type, String name) {
    for (String part : type.split(";")) {
      String[] pair = part.split("=", 2);
      if (pair.length == 2 && pair[0].trim().equalsIgnoreCase(name)) {
        return pair[1].trim().replace("\"", "").toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }
}
