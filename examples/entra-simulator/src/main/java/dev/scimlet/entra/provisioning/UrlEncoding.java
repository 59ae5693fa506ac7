package dev.scimlet.entra.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Encodes as {@code HttpUtility.UrlEncode} of .NET does, by which the real service is known. */
final class UrlEncoding {

  private static final String KEPT = "-_.!*()";
  private static final String KEPT_IN_PATHS = "-_.~";

  private UrlEncoding() {}

  /** Encodes a query: lower-case digits, a blank as a plus sign, {@code -_.!*()} as they are. */
  static String query(String text) {
    return encode(text, KEPT).replace("%20", "+");
  }

  /** Encodes one segment of a path. */
  static String segment(String text) {
    return encode(text, KEPT_IN_PATHS);
  }

  private static String encode(String text, String kept) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(UTF_8)) {
      char character = (char) (octet & 0xff);
      if (isAlphanumeric(character) || kept.indexOf(character) >= 0) {
        encoded.append(character);
      } else {
        encoded.append(String.format("%%%02x", octet & 0xff));
      }
    }
    return encoded.toString();
  }

  private static boolean isAlphanumeric(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }
}
