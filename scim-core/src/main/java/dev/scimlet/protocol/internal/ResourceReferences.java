package dev.scimlet.protocol.internal;

import dev.scimlet.store.ResourceKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands URIs of this server's resources, RFC 7643 section 2.3.7: absolute ones below the base
 * URL, with or without a version in it (RFC 7644 section 3.13), and relative ones, to the base URL
 * as the RFC says, or to an endpoint as it prints them, {@code ../Users/26}.
 */
final class ResourceReferences {

  private static final Set<String> RELATIVE = Set.of("", "/.", "/..");

  private final List<Endpoint> endpoints;

  /** The one that was read last: most servers have one alone. */
  private volatile Base last = new Base("", URI.create(""));

  private record Base(String url, URI uri) {}

  ResourceReferences(Endpoints endpoints) {
    this.endpoints = endpoints.all();
  }

  /** The resource that a reference names, which need not exist, or null if it is none of ours. */
  @Nullable ResourceKey read(String baseUrl, String reference) {
    for (Endpoint endpoint : endpoints) {
      String id = idBelow(baseUrl, endpoint.type().endpoint(), reference);
      if (id != null) {
        return endpoint.key(id);
      }
    }
    return readUri(baseUrl, reference);
  }

  /** The id in a reference as this server writes it, which needs no parser; or null. */
  private static @Nullable String idBelow(String baseUrl, String endpoint, String reference) {
    int end = baseUrl.length() + endpoint.length();
    if (!reference.startsWith(endpoint, baseUrl.length())
        || !reference.startsWith(baseUrl)
        || !reference.startsWith("/", end)) {
      return null;
    }
    String id = reference.substring(end + 1);
    return isResourceId(id) ? id : null;
  }

  private static boolean isResourceId(String text) {
    return ResourceIds.isId(text) && !text.equals(".") && !text.equals("..");
  }

  private @Nullable ResourceKey readUri(String baseUrl, String reference) {
    URI uri = parse(reference);
    String path = uri == null ? null : uri.getRawPath();
    if (uri == null || path == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return null;
    }
    String rooted = path.startsWith("/") ? path : "/" + path;
    int slash = rooted.lastIndexOf('/');
    String id = rooted.substring(slash + 1);
    String collection = rooted.substring(0, slash);
    if (!isResourceId(id)) {
      return null;
    }
    for (Endpoint endpoint : endpoints) {
      String name = endpoint.type().endpoint();
      if (collection.endsWith(name)
          && isBase(
              base(baseUrl), uri, collection.substring(0, collection.length() - name.length()))) {
        return endpoint.key(id);
      }
    }
    return null;
  }

  private URI base(String url) {
    Base known = last;
    if (known.url().equals(url)) {
      return known.uri();
    }
    URI uri = URI.create(url);
    last = new Base(url, uri);
    return uri;
  }

  private static boolean isBase(URI base, URI reference, String prefix) {
    String given = withoutVersion(prefix);
    boolean samePath = given.equals(withoutVersion(String.valueOf(base.getRawPath())));
    String authority = reference.getRawAuthority();
    String scheme = reference.getScheme();
    if (authority == null) {
      return scheme == null && (samePath || RELATIVE.contains(given));
    }
    return samePath
        && authority.equalsIgnoreCase(base.getRawAuthority())
        && (scheme == null || scheme.equalsIgnoreCase(base.getScheme()));
  }

  private static String withoutVersion(String path) {
    int last = path.lastIndexOf('/');
    return last >= 0 && isVersion(path, last + 1) ? path.substring(0, last) : path;
  }

  /** Whether a path ends, from an index on, in a v and digits. */
  private static boolean isVersion(String path, int start) {
    int digit = start + 1;
    while (digit < path.length() && path.charAt(digit) >= '0' && path.charAt(digit) <= '9') {
      digit++;
    }
    return path.startsWith("v", start) && digit == path.length() && digit > start + 1;
  }

  private static @Nullable URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
