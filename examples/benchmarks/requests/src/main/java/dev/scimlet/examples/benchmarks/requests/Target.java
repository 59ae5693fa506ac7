package dev.scimlet.examples.benchmarks.requests;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request's target, taken apart for the libraries that leave that to a web framework.
 *
 * @param endpoint the first segment of the path
 * @param id the second segment, null for none
 * @param parameters the parameters of the query
 */
public record Target(String endpoint, @Nullable String id, Map<String, String> parameters) {

  /**
   * Takes a target apart.
   *
   * @param target path and query
   * @return its parts
   */
  public static Target parse(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    int slash = path.indexOf('/', 1);
    String endpoint = slash < 0 ? path.substring(1) : path.substring(1, slash);
    String id = slash < 0 ? null : path.substring(slash + 1);
    return new Target(endpoint, id, query < 0 ? Map.of() : parameters(target.substring(query + 1)));
  }

  /** {@return whether it is one of the users or all of them} */
  public boolean isOfUsers() {
    return endpoint.equals("Users");
  }

  /**
   * {@return the id of the resource that it names}
   *
   * @throws IllegalStateException if it names none
   */
  public String resourceId() {
    if (id == null) {
      throw new IllegalStateException("no id");
    }
    return id;
  }

  /**
   * {@return a number, null if the query has none}
   *
   * @param name the name of the parameter
   */
  public @Nullable Integer number(String name) {
    String value = parameters.get(name);
    return value == null ? null : Integer.valueOf(value);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : query.split("&")) {
      int equals = parameter.indexOf('=');
      parameters.put(
          parameter.substring(0, equals),
          URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
