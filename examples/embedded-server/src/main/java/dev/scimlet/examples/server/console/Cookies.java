package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.KnownBrowsers;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cookies of the console: the id of a visitor, and the id of a browser in which the
 * administrator has signed in. Scripts do not see them, and other sites cannot make the browser
 * send them.
 *
 * @param protection whether they travel over TLS alone
 */
record Cookies(Protection protection) {

  /** The ways that cookies travel. */
  enum Protection {
    /** Over TLS alone. */
    SECURE,
    /** The console itself is reached without TLS. */
    NONE
  }

  private static final String SESSION = "scimlet-admin";
  private static final String BROWSER = "scimlet-browser";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** {@return the cookies of a product that is reached at a URL} */
  static Cookies of(String tenantUrl) {
    return new Cookies(tenantUrl.startsWith("https:") ? Protection.SECURE : Protection.NONE);
  }

  /** Finds the id of the visitor, if what was sent may be one of ours. */
  static Optional<String> readSession(HttpServletRequest request) {
    return read(request, SESSION);
  }

  /** Finds the id of the browser, if what was sent may be one of ours. */
  static Optional<String> readBrowser(HttpServletRequest request) {
    return read(request, BROWSER);
  }

  void setSession(String id, HttpServletResponse response) {
    response.addCookie(cookie(SESSION, id, Console.PATH));
  }

  void clearSession(HttpServletResponse response) {
    Cookie cookie = cookie(SESSION, "", Console.PATH);
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }

  void setBrowser(String id, HttpServletResponse response) {
    Cookie cookie = cookie(BROWSER, id, SignInPage.PATH);
    cookie.setMaxAge(Math.toIntExact(KnownBrowsers.KEPT.toSeconds()));
    response.addCookie(cookie);
  }

  private static Optional<String> read(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .filter(id -> ID.matcher(id).matches())
        .findFirst();
  }

  private Cookie cookie(String name, String value, String path) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath(path);
    cookie.setHttpOnly(true);
    cookie.setSecure(protection == Protection.SECURE);
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }
}
