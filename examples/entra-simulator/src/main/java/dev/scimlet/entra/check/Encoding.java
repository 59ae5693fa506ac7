package dev.scimlet.entra.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.regex.Pattern;

/** Encodes what stands in a URL. */
final class Encoding {

  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

  private Encoding() {}

  /** As Entra writes queries: a plus for a blank, small hexadecimal digits. */
  static String entra(String value) {
    return ESCAPE
        .matcher(URLEncoder.encode(value, UTF_8))
        .replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
  }

  /** As RFC 3986 has it: no plus for a blank. */
  static String percent(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
