package dev.scimlet.examples.server.console;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to a page.
 *
 * @param path the path, from {@code /admin} on; it has no encoded characters
 * @param variables what stands in the place of the variables of the page's path
 * @param query the parameters of the query
 * @param form the parameters of the form; none unless one was sent
 * @param address the address that the request came from
 * @param browser the id by which the browser says it is known, or null if it says nothing
 * @param visitor who sends it
 * @param tenantUrl where clients reach the SCIM endpoint
 */
record ConsoleRequest(
    String path,
    Map<String, String> variables,
    Parameters query,
    Parameters form,
    String address,
    @Nullable String browser,
    Visitor visitor,
    String tenantUrl) {

  /** {@return what stands in the place of a variable of the page's path} */
  String variable(String name) {
    return Objects.requireNonNull(variables.get(name), name);
  }

  /** {@return the path; queries, forms and cookies hold what is nobody's business} */
  @Override
  public String toString() {
    return "ConsoleRequest[" + path + "]";
  }
}
