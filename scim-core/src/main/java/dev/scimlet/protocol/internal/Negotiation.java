package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import java.util.List;

/**
 * Chooses the media type of an answer, RFC 7644 section 3.8 and RFC 9110 section 12.5.1: SCIM's own
 * unless the client prefers plain JSON. Parameters of a range other than its weight are passed
 * over, since there is only one representation of each type, in UTF-8.
 */
final class Negotiation {

  private static final List<String> OFFERED =
      List.of(ScimResponse.MEDIA_TYPE, ScimResponse.JSON_MEDIA_TYPE);

  private Negotiation() {}

  /** The type to answer with; 406 if the client accepts none that there is. */
  static String choose(ScimRequest request) {
    List<String> lines = request.headers().get("Accept");
    String accept = lines == null ? "" : String.join(",", lines);
    if (accept.isBlank()) {
      return ScimResponse.MEDIA_TYPE;
    }
    if (OFFERED.contains(accept)) {
      return accept;
    }
    List<MediaRange> ranges = MediaRange.list(accept);
    String chosen = null;
    int best = 0;
    for (String offered : OFFERED) {
      int quality = MediaRange.quality(ranges, offered);
      if (quality > best) {
        best = quality;
        chosen = offered;
      }
    }
    if (chosen == null) {
      throw ScimException.of(406, "Answers are application/scim+json or application/json.");
    }
    return chosen;
  }
}
