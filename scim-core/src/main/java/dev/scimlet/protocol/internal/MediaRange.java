package dev.scimlet.protocol.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of media types that a client accepts, RFC 9110 section 12.5.1.
 *
 * @param type the type in lower case, for instance {@code application/*}
 * @param quality how much it is liked, in thousandths; 0 refuses it
 */
record MediaRange(String type, int quality) {

  private static final int MOST = 1000;
  private static final String ALL = "*/*";

  static List<MediaRange> list(String accept) {
    List<MediaRange> ranges = new ArrayList<>();
    for (String range : MediaTypes.split(accept, ',')) {
      if (!range.isBlank()) {
        String type = MediaTypes.essence(range);
        // Java's own client sends a single asterisk.
        ranges.add(new MediaRange(type.equals("*") ? ALL : type, quality(range)));
      }
    }
    return ranges;
  }

  /** How much a type is liked: the most specific range that contains it says so. */
  static int quality(List<MediaRange> ranges, String type) {
    String family = type.substring(0, type.indexOf('/')) + "/*";
    for (String pattern : List.of(type, family, ALL)) {
      int best = -1;
      for (MediaRange range : ranges) {
        best = range.type().equals(pattern) ? Math.max(best, range.quality()) : best;
      }
      if (best >= 0) {
        return best;
      }
    }
    return 0;
  }

  /** A weight that is none counts as the full one. */
  private static int quality(String range) {
    String text = MediaTypes.parameter(range, "q");
    if (text == null || !text.matches("[01](\\.[0-9]{0,3})?|\\.[0-9]{1,3}")) {
      return MOST;
    }
    return (int) Math.min(MOST, Math.round(Double.parseDouble(text) * MOST));
  }
}
