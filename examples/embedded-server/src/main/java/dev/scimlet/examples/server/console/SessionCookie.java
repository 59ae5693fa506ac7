package dev.scimlet.examples.server.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cookie that holds the id of a visitor. Scripts do not see it, and other sites cannot make the
 * browser send it.
 *
 * @param protection whether it travels over TLS alone
 */
record SessionCookie(Protection protection) {

  /** The ways that a cookie travels. */
  enum Protection {
    /** Over TLS alone. */
    SECURE,
    /** The console itself is reached without TLS. */
    NONE
  }

  static final String NAME = "scimlet-admin";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** {@return the cookie of a product that is reached at a URL} */
  static SessionCookie of(String tenantUrl) {
    return new SessionCookie(tenantUrl.startsWith("https:") ? Protection.SECURE : Protection.NONE);
  }

  /** Finds the id that a browser has sent, if it may be one of ours. */
  static Optional<String> read(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .filter(id -> ID.matcher(id).matches())
        .findFirst();
  }

  void set(String id, HttpServletResponse response) {
    response.addCookie(cookie(id));
  }

  void clear(HttpServletResponse response) {
    Cookie cookie = cookie("");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }

  private Cookie cookie(String value) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath("/admin");
    cookie.setHttpOnly(true);
    cookie.setSecure(protection == Protection.SECURE);
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }
}
