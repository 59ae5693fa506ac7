package dev.scimlet.examples.server.signin;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What URLs must be before anything is sent there. */
final class HttpUrls {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

  private HttpUrls() {}

  static boolean isHttp(@Nullable URI url) {
    return url != null
        && (isSecure(url) || "http".equalsIgnoreCase(url.getScheme()))
        && url.getHost() != null
        && url.getRawUserInfo() == null;
  }

  static boolean isSecure(URI url) {
    return "https".equalsIgnoreCase(url.getScheme());
  }

  /** Whether nobody between here and there can read or change what is sent. */
  static boolean isPrivate(URI url) {
    return isSecure(url) || LOOPBACK.matcher(String.valueOf(url.getHost())).matches();
  }

  /** Whether a URL is scheme, host and perhaps port, and nothing else. */
  static boolean isOrigin(URI url) {
    return isHttp(url)
        && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }

  /** A path below an origin. */
  static URI below(URI origin, String path) {
    return origin.resolve("/").resolve(path);
  }
}
