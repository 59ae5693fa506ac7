package dev.scimlet.examples.server.console;

import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.nio.charset.StandardCharsets;

/**
 * A request of Test Connection, what it was answered, and what Microsoft Entra ID makes of that.
 *
 * @param title what is asked for
 * @param request the request as a client sends it
 * @param status the HTTP status
 * @param body the content of the answer
 * @param passed whether Entra is content
 * @param verdict the same in words
 */
record ConnectionCheck(
    String title, String request, int status, String body, boolean passed, String verdict) {

  private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  private static final int OK = 200;

  static ConnectionCheck of(String title, String request, ScimResponse response) {
    String body = new String(response.bytes(), StandardCharsets.UTF_8);
    String problem = problem(response);
    return new ConnectionCheck(
        title,
        request,
        response.status(),
        body,
        problem.isEmpty(),
        problem.isEmpty() ? "An empty list, as it should be: Entra is content." : problem);
  }

  private static String problem(ScimResponse response) {
    ScimObject body = response.body();
    if (response.status() != OK || body == null) {
      return "Entra shows this as the error of Test Connection. The status should be 200.";
    }
    if (!body.getValues("schemas").contains(ScimString.of(LIST))) {
      return "Entra does not understand this answer: it is no list.";
    }
    // Nobody is called what was made up just now.
    return "0".equals(String.valueOf(body.get("totalResults")))
        ? ""
        : "Entra takes this for somebody who exists already: the filter has found what is not there.";
  }
}
