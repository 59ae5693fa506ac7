package dev.scimlet.examples.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/** Reads the form of a request, which is small and encoded as HTML forms are by default. */
final class FormReader {

  private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";
  private static final int LONGEST = 64 * 1024;

  private FormReader() {}

  /**
   * Reads the form.
   *
   * @throws Refusal if it is too long or none
   */
  static Parameters read(HttpServletRequest request) {
    String mediaType = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (!mediaType.startsWith(MEDIA_TYPE)) {
      throw Refusal.badRequest("It is no form.");
    }
    byte[] content = content(request);
    if (content.length > LONGEST) {
      throw Refusal.contentTooLarge();
    }
    return Parameters.parse(new String(content, UTF_8));
  }

  private static byte[] content(HttpServletRequest request) {
    try {
      return request.getInputStream().readNBytes(LONGEST + 1);
    } catch (IOException | RuntimeException e) {
      // The browser has gone away, is too slow, or has sent something that is no HTTP.
      throw Refusal.badRequest("Its content did not arrive.");
    }
  }
}
