package dev.scimlet.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where clients reach the server, as the fields of a request tell it. What is no host, port or path
 * is passed over, and so is a field with several values: of these at most one is the proxy's.
 */
final class ProxyFields {

  private static final int LARGEST_PORT = 65_535;
  private static final Pattern HOST =
      Pattern.compile(
          "[A-Za-z0-9.\\-]{1,255}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}\\](:[0-9]{1,5})?");
  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_~\\-][A-Za-z0-9._~\\-]*)+/?");

  private final ScimRequest request;

  ProxyFields(ScimRequest request) {
    this.request = request;
  }

  /** The URL that the {@code X-Forwarded} fields name. */
  String forwarded(Set<ForwardedField> also) {
    String scheme = scheme(only("X-Forwarded-Proto"));
    String host =
        request.header("X-Forwarded-Host") == null ? only("Host") : only("X-Forwarded-Host");
    if (host != null && also.contains(ForwardedField.PORT)) {
      host = withPort(host, scheme, only("X-Forwarded-Port"));
    }
    String prefix = also.contains(ForwardedField.PREFIX) ? prefix(only("X-Forwarded-Prefix")) : "";
    return absolute(scheme, host, prefix + request.basePath());
  }

  /** The URL that the field {@code Forwarded} names, RFC 7239. */
  String standard() {
    String elements = String.join(",", request.headers().getOrDefault("Forwarded", List.of()));
    if (elements.indexOf(',') >= 0) {
      return request.basePath();
    }
    String host = parameter(elements, "host");
    return absolute(
        scheme(parameter(elements, "proto")),
        host == null ? only("Host") : host,
        request.basePath());
  }

  /** The URL that the field {@code Host} names. */
  String direct(String scheme) {
    return absolute(scheme, only("Host"), request.basePath());
  }

  private @Nullable String only(String field) {
    List<String> values = request.headers().getOrDefault(field, List.of());
    return values.size() == 1 ? values.get(0) : null;
  }

  private static String scheme(@Nullable String named) {
    return "http".equalsIgnoreCase(named) ? "http" : "https";
  }

  private static String withPort(String host, String scheme, @Nullable String port) {
    boolean named = host.lastIndexOf(':') > host.lastIndexOf(']');
    if (named || port == null || !PORT.matcher(port).matches()) {
      return host;
    }
    boolean usual = port.equals(scheme.equals("https") ? "443" : "80");
    return usual || Integer.parseInt(port) > LARGEST_PORT ? host : host + ":" + port;
  }

  private static String prefix(@Nullable String path) {
    if (path == null || !PREFIX.matcher(path).matches()) {
      return "";
    }
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String absolute(String scheme, @Nullable String host, String path) {
    return host != null && HOST.matcher(host).matches() ? scheme + "://" + host + path : path;
  }

  private static @Nullable String parameter(String element, String name) {
    for (String pair : element.split(";")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2 && parts[0].strip().toLowerCase(Locale.ROOT).equals(name)) {
        return parts[1].strip().replace("\"", "");
      }
    }
    return null;
  }
}
