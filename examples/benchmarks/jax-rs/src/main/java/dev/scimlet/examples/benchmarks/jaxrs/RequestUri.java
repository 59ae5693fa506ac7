package dev.scimlet.examples.benchmarks.jaxrs;

import dev.scimlet.examples.benchmarks.requests.Call;
import dev.scimlet.examples.benchmarks.requests.Target;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** The URI of the request that is under way. Not thread-safe. */
public final class RequestUri implements UriInfo {

  private static final URI BASE = URI.create(Call.BASE + "/");

  private URI path = BASE;
  private MultivaluedMap<String, String> query = new MultivaluedHashMap<>();

  /** A URI that belongs to no request yet. */
  public RequestUri() {}

  /**
   * {@return the URI of a request}
   *
   * @param target the target of the request
   */
  public static RequestUri of(Target target) {
    RequestUri uri = new RequestUri();
    uri.set(target);
    return uri;
  }

  /**
   * Begins with the next request.
   *
   * @param target its target
   */
  public void set(Target target) {
    path = URI.create(BASE + target.endpoint());
    query = new MultivaluedHashMap<>();
    target.parameters().forEach(query::putSingle);
  }

  @Override
  public String getPath() {
    return path.getPath();
  }

  @Override
  public String getPath(boolean decode) {
    return getPath();
  }

  @Override
  public List<PathSegment> getPathSegments() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<PathSegment> getPathSegments(boolean decode) {
    throw new UnsupportedOperationException();
  }

  @Override
  public URI getRequestUri() {
    return path;
  }

  @Override
  public UriBuilder getRequestUriBuilder() {
    return UriBuilder.fromUri(path);
  }

  @Override
  public URI getAbsolutePath() {
    return path;
  }

  @Override
  public UriBuilder getAbsolutePathBuilder() {
    return UriBuilder.fromUri(path);
  }

  @Override
  public URI getBaseUri() {
    return BASE;
  }

  @Override
  public UriBuilder getBaseUriBuilder() {
    return UriBuilder.fromUri(BASE);
  }

  @Override
  public MultivaluedMap<String, String> getPathParameters() {
    return new MultivaluedHashMap<>();
  }

  @Override
  public MultivaluedMap<String, String> getPathParameters(boolean decode) {
    return getPathParameters();
  }

  @Override
  public MultivaluedMap<String, String> getQueryParameters() {
    return query;
  }

  @Override
  public MultivaluedMap<String, String> getQueryParameters(boolean decode) {
    return query;
  }

  @Override
  public List<String> getMatchedURIs() {
    return List.of();
  }

  @Override
  public List<String> getMatchedURIs(boolean decode) {
    return List.of();
  }

  @Override
  public List<Object> getMatchedResources() {
    return List.of();
  }

  @Override
  public URI resolve(URI uri) {
    return BASE.resolve(uri);
  }

  @Override
  public URI relativize(URI uri) {
    return BASE.relativize(uri);
  }
}
