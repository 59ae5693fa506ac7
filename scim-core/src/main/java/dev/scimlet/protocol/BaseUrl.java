package dev.scimlet.protocol;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where clients reach the server: what {@code meta.location}, {@code $ref} and the Location field
 * start with.
 *
 * <p>Header fields are believed only if the host says so: they are what anybody sends.
 */
public abstract class BaseUrl {

  private static final Pattern HOST =
      Pattern.compile(
          "[A-Za-z0-9.\\-]{1,255}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}\\](:[0-9]{1,5})?");

  private BaseUrl() {}

  /**
   * A configured URL; the right choice for production.
   *
   * @param url the URL that administrators enter, for instance {@code https://example.com/scim/v2}
   * @return the choice
   * @throws IllegalArgumentException if the URL is not absolute http or https
   */
  public static BaseUrl fixed(String url) {
    URI uri = URI.create(url);
    if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
      throw new IllegalArgumentException("A base URL starts with https:// or http://.");
    }
    String trimmed = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return new BaseUrl() {
      @Override
      public String of(ScimRequest request) {
        return trimmed;
      }
    };
  }

  /** {@return references that start with the path under which the server is mounted} */
  public static BaseUrl relative() {
    return new BaseUrl() {
      @Override
      public String of(ScimRequest request) {
        return request.basePath();
      }
    };
  }

  /**
   * The {@code Host} field of the request.
   *
   * @param scheme {@code https} or {@code http}
   * @return the choice
   */
  public static BaseUrl fromHost(String scheme) {
    return new BaseUrl() {
      @Override
      public String of(ScimRequest request) {
        return absolute(request, scheme, request.header("Host"));
      }
    };
  }

  /**
   * The {@code X-Forwarded-Host} and {@code X-Forwarded-Proto} fields that a proxy in front of the
   * server sets, and the {@code Host} field where they are missing.
   *
   * @return the choice
   */
  public static BaseUrl fromForwardedHeaders() {
    return new BaseUrl() {
      @Override
      public String of(ScimRequest request) {
        String host = request.header("X-Forwarded-Host");
        boolean plain = "http".equalsIgnoreCase(request.header("X-Forwarded-Proto"));
        return absolute(
            request, plain ? "http" : "https", host == null ? request.header("Host") : host);
      }
    };
  }

  /**
   * Makes the URL for a request.
   *
   * @param request the request
   * @return the URL, without a slash at its end
   */
  public abstract String of(ScimRequest request);

  private static String absolute(ScimRequest request, String scheme, @Nullable String host) {
    return host != null && HOST.matcher(host).matches()
        ? scheme + "://" + host + request.basePath()
        : request.basePath();
  }
}
