package dev.scimlet.examples.server.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pages of the product. Whatever they show is escaped for HTML. */
final class AppPages {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";
  private static final String HTML = "text/html; charset=utf-8";

  private final PebbleEngine templates;
  private final byte[] style;

  AppPages() {
    ClasspathLoader loader = new ClasspathLoader(AppPages.class.getClassLoader());
    loader.setPrefix("dev/scimlet/examples/server/signin/templates");
    loader.setSuffix(".peb");
    templates =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
    style = readStyle();
  }

  /** What every answer tells browsers to refuse. */
  static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
  }

  void welcome(HttpServletResponse response) throws IOException {
    write(response, 200, HTML, page("welcome", Map.of("signIn", signIn(SignIn.PATH))));
  }

  void home(HttpServletResponse response, UserView user) throws IOException {
    write(response, 200, HTML, page("home", Map.of("user", user)));
  }

  /** Says what is wrong; leads back to the sign-in unless there is no page to go on to. */
  void notice(
      HttpServletResponse response, int status, String title, String text, @Nullable String next)
      throws IOException {
    Map<String, Object> model = new HashMap<>();
    model.put("title", title);
    model.put("text", text);
    model.put("signIn", next == null ? null : signIn(next));
    write(response, status, HTML, page("notice", model));
  }

  void style(HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "max-age=3600");
    write(response, 200, "text/css; charset=utf-8", style);
  }

  private byte[] page(String template, Map<String, Object> model) throws IOException {
    StringWriter page = new StringWriter();
    templates.getTemplate(template).evaluate(page, model);
    return page.toString().getBytes(UTF_8);
  }

  private static String signIn(String returnPath) {
    return SignIn.START + "?return=" + URLEncoder.encode(returnPath, UTF_8);
  }

  private static void write(
      HttpServletResponse response, int status, String mediaType, byte[] content)
      throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLength(content.length);
    // The container leaves it out of an answer to HEAD.
    response.getOutputStream().write(content);
  }

  private static byte[] readStyle() {
    try (InputStream in = AppPages.class.getResourceAsStream("style.css")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
