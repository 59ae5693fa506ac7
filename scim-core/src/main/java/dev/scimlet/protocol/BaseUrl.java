package dev.scimlet.protocol;

import java.net.URI;
import java.util.Set;

/**
 * Where clients reach the server: what {@code meta.location}, {@code $ref} and the Location field
 * start with.
 *
 * <p>Header fields are believed only if the host says so: they are what anybody sends. All choices
 * are thread-safe.
 */
public sealed interface BaseUrl
    permits FixedBaseUrl, ForwardedBaseUrl, HostBaseUrl, ProxyBaseUrl, RelativeBaseUrl {

  /**
   * A configured URL; the right choice for production.
   *
   * @param url the URL that administrators enter, for instance {@code https://example.com/scim/v2}
   * @return the choice
   * @throws IllegalArgumentException if the URL is not absolute http or https, or has user
   *     information (RFC 7644 section 7.1), a query (section 1.3) or a fragment
   */
  static BaseUrl fixed(String url) {
    URI uri = URI.create(url);
    if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
      throw new IllegalArgumentException("A base URL starts with https:// or http://.");
    }
    String authority = uri.getRawAuthority();
    if (authority == null || authority.indexOf('@') >= 0) {
      throw new IllegalArgumentException("A base URL has a host and no user information.");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("A base URL has neither a query nor a fragment.");
    }
    String trimmed = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return new FixedBaseUrl(trimmed);
  }

  /** {@return references that start with the path under which the server is mounted} */
  static BaseUrl relative() {
    return new RelativeBaseUrl();
  }

  /**
   * The {@code Host} field of the request.
   *
   * @param scheme {@code https} or {@code http}
   * @return the choice
   */
  static BaseUrl fromHost(String scheme) {
    return new HostBaseUrl(scheme);
  }

  /**
   * The {@code X-Forwarded-Host} and {@code X-Forwarded-Proto} fields that a proxy in front of the
   * server sets, and the {@code Host} field where they are missing. Without a scheme it is https.
   *
   * <p>The proxy must set these fields, not add to what clients sent: a field with several values
   * is passed over, and references are relative then.
   *
   * @param also further fields that the proxy sets
   * @return the choice
   */
  static BaseUrl fromForwardedHeaders(ForwardedField... also) {
    return new ProxyBaseUrl(Set.of(also));
  }

  /**
   * The {@code Forwarded} field of RFC 7239 that the proxy in front of the server sets, and the
   * {@code Host} field where it names no host. Without a scheme it is https. A field with several
   * elements is passed over, and references are relative then.
   *
   * @return the choice
   */
  static BaseUrl fromForwarded() {
    return new ForwardedBaseUrl();
  }

  /**
   * Makes the URL for a request.
   *
   * @param request the request
   * @return the URL, without a slash at its end
   */
  String of(ScimRequest request);
}
