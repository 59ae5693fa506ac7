package dev.scimlet.examples.server.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two cookies of a browser. Scripts do not see them, other sites cannot post with them, and
 * over TLS their prefix keeps neighbouring hosts from setting them (RFC 6265bis section 4.1.3).
 *
 * @param protection whether they travel over TLS alone
 */
record Cookies(Protection protection) {

  /** The ways that a cookie travels. */
  enum Protection {

    /** Over TLS alone. */
    SECURE,

    /** The product itself is reached without TLS. */
    NONE
  }

  private static final String SESSION = "scimlet-session";
  private static final String ATTEMPT = "scimlet-sign-in";

  Optional<String> session(HttpServletRequest request) {
    return find(request, SESSION);
  }

  Optional<Attempt> attempt(HttpServletRequest request) {
    return find(request, ATTEMPT).flatMap(Attempt::ofCookie);
  }

  /** A session ends on the server; the cookie goes with the browser. */
  void setSession(HttpServletResponse response, String id) {
    response.addCookie(cookie(SESSION, id));
  }

  void setAttempt(HttpServletResponse response, Attempt attempt) {
    Cookie cookie = cookie(ATTEMPT, attempt.toCookie());
    Duration longest = UserSessions.LONGEST_ATTEMPT;
    cookie.setMaxAge(Math.toIntExact(longest.toSeconds()));
    response.addCookie(cookie);
  }

  void clearSession(HttpServletResponse response) {
    clear(response, SESSION);
  }

  void clearAttempt(HttpServletResponse response) {
    clear(response, ATTEMPT);
  }

  private void clear(HttpServletResponse response, String name) {
    Cookie cookie = cookie(name, "");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }

  private Optional<String> find(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(prefixed(name)))
        .map(Cookie::getValue)
        .findFirst();
  }

  private Cookie cookie(String name, String value) {
    Cookie cookie = new Cookie(prefixed(name), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(protection == Protection.SECURE);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private String prefixed(String name) {
    return protection == Protection.SECURE ? "__Host-" + name : name;
  }
}
