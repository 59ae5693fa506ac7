package dev.scimlet.entra.check;

import dev.scimlet.entra.client.ScimCall;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.StringNode;

/** RFC 7644 section 3.12: how errors are told. */
final class RfcErrorChecks {

  private RfcErrorChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.RFC)
        .must(
            "rfc-error-not-found",
            "A 404 has a body of the schema Error, with the status as a text",
            "RFC 7644 §3.12",
            RfcErrorChecks::notFound)
        .must(
            "rfc-error-filter",
            "A filter that cannot be read is answered 400 invalidFilter",
            "RFC 7644 §3.4.2.2",
            RfcErrorChecks::filter)
        .must(
            "rfc-error-syntax",
            "A body that is no JSON is answered 400, and no other scimType than invalidSyntax",
            "RFC 7644 §3.12",
            RfcErrorChecks::syntax)
        .must(
            "rfc-error-required",
            "A user without userName is answered 400, and no other scimType than invalidValue",
            "RFC 7644 §3.12, RFC 7643 §4.1.1",
            RfcErrorChecks::required)
        .must(
            "rfc-error-uniqueness",
            "A userName that is taken is answered 409 uniqueness",
            "RFC 7644 §3.3",
            RfcErrorChecks::uniqueness)
        .must(
            "rfc-error-unauthorized",
            "A request with a wrong token is answered 401 with WWW-Authenticate",
            "RFC 7644 §2, RFC 6750 §3",
            RfcErrorChecks::unauthorized)
        .must(
            "rfc-error-method",
            "PUT on the list of users is refused, and is no error of the server",
            "RFC 7644 §3.2",
            RfcErrorChecks::method)
        .list();
  }

  private static void notFound(Session session) {
    session
        .get("/Users/" + session.names().word("nobody"))
        .error("What does not exist is answered 404.", 404);
  }

  private static void filter(Session session) {
    session.requireFeature("filter");
    session
        .users("(userName eq")
        .answer()
        .error("The mistake is the client's.", 400)
        .scimType("invalidFilter");
  }

  private static void syntax(Session session) {
    session
        .send(ScimCall.of("POST", "/Users", StringNode.valueOf("{\"acve\": tre, [")))
        .error("The mistake is the client's.", 400)
        .scimTypeIfAny("invalidSyntax");
  }

  private static void required(Session session) {
    session
        .post("/Users", Json.object("schemas", List.of(Uris.USER), "displayName", "Nobody"))
        .error("userName is required.", 400)
        .scimTypeIfAny("invalidValue");
  }

  private static void uniqueness(Session session) {
    Made user = session.user();
    session.post("/Users", user.sent()).error("userName is unique.", 409).scimType("uniqueness");
  }

  private static void unauthorized(Session session) {
    Map<String, String> wrong = Map.of("Authorization", "Bearer " + session.names().word("wrong"));
    Answer answer = session.send(new ScimCall("GET", "/Users?count=1", wrong, null));
    answer.status("Whoever has no right token gets nothing.", 401);
    answer.expect(
        !answer.header("WWW-Authenticate").isEmpty(),
        "A header WWW-Authenticate",
        "The 401 has no WWW-Authenticate, which says how clients authenticate themselves.");
  }

  private static void method(Session session) {
    Answer answer = session.send(ScimCall.of("PUT", "/Users", session.userBody()));
    answer.expect(
        answer.status() / 100 == 4 || answer.status() == 501,
        "A status 4xx or 501",
        answer.what() + " has the status " + answer.status() + ": there is no such operation.");
  }
}
