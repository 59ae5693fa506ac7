package dev.scimlet.entra.check;

import dev.scimlet.entra.client.ScimCall;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What happens when an administrator presses "Test Connection", and what holds for all answers. */
final class EntraConnectionChecks {

  private static final String NO_HIT =
      "A search that finds nothing is answered 200 with totalResults 0 and an empty list, never"
          + " 404: Entra takes anything else for a broken endpoint and quarantines the job.";
  private static final int PER_SECOND = 25;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private EntraConnectionChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-test-connection",
            "Test Connection: a search for a user that does not exist is answered by an empty list",
            "Entra R14, R19",
            EntraConnectionChecks::testConnection)
        .must(
            "entra-test-connection-groups",
            "Test Connection: a search for a group that does not exist is answered alike",
            "Entra R14",
            EntraConnectionChecks::testConnectionOfGroups)
        .must(
            "entra-https",
            "The endpoint is reached by https",
            "Entra R15",
            EntraConnectionChecks::https)
        .must(
            "entra-wrong-token",
            "A wrong token is refused with 401",
            "Entra R9",
            EntraConnectionChecks::wrongToken)
        .must(
            "entra-no-redirect",
            "No request is answered with a redirect",
            "Entra, observed",
            EntraConnectionChecks::noRedirect)
        .advice(
            "entra-trailing-slash",
            "A Tenant URL with a slash at its end works",
            "Entra, observed",
            EntraConnectionChecks::trailingSlash)
        .must(
            "entra-unknown-parameter",
            "A feature flag in the query, or any unknown parameter, is ignored",
            "Entra, observed",
            EntraConnectionChecks::unknownParameter)
        .must(
            "entra-content-type",
            "All answers have the type application/scim+json",
            "Entra R18",
            EntraConnectionChecks::contentType)
        .advice(
            "entra-parallel-requests",
            "25 requests at a time are answered, without 429 and without an error",
            "Entra gallery checklist",
            EntraConnectionChecks::parallelRequests)
        .list();
  }

  private static void testConnection(Session session) {
    session.users("userName eq \"" + session.names().word("nobody") + "\"").isEmpty(NO_HIT);
    session.users("externalId eq \"" + session.names().word("nobody") + "\"").isEmpty(NO_HIT);
  }

  private static void testConnectionOfGroups(Session session) {
    session.requireGroups();
    String filter = "displayName eq \"" + session.names().word("nothing") + "\"";
    session.search("/Groups", "excludedAttributes=members&", filter).isEmpty(NO_HIT);
  }

  private static void https(Session session) {
    URI url = session.endpoint().url();
    if (LOOPBACK.contains(url.getHost())) {
      throw new CheckSkipped("The endpoint is on this machine, where https is of no use.");
    }
    if (!url.getScheme().equals("https")) {
      throw new CheckFailure(
          "A URL that begins with https",
          "The URL begins with http: tokens and personal data travel in clear text, and Entra"
              + " accepts no such Tenant URL. Serve TLS 1.2 or later.",
          null);
    }
  }

  private static void wrongToken(Session session) {
    String wrong = "Bearer " + session.names().word("wrong");
    session
        .send(new ScimCall("GET", "/Users?count=1", Map.of("Authorization", wrong), null))
        .status("Entra shows an administrator by a 401 that the secret token is wrong.", 401);
  }

  private static void noRedirect(Session session) {
    Answer search = session.users("userName eq \"nobody\"").answer();
    Answer created = session.post("/Users", session.userBody());
    for (Answer answer : List.of(search, created)) {
      answer.expect(
          answer.status() / 100 != 3,
          "No status 3xx",
          answer.what()
              + " is a redirect ("
              + answer.status()
              + "). Entra follows none, least of all with a POST or a PATCH: answer at the URL"
              + " itself, with and without a slash at its end.");
    }
  }

  private static void trailingSlash(Session session) {
    String filter = Encoding.entra("userName eq \"" + session.names().word("nobody") + "\"");
    new SearchAnswer(session.get("//Users?filter=" + filter))
        .isEmpty("A Tenant URL may end with a slash: treat // as /.");
  }

  private static void unknownParameter(Session session) {
    String filter = "userName eq \"" + session.names().word("nobody") + "\"";
    session
        .search("/Users", "aadOptscim062020&", filter)
        .isEmpty("Flags on the Tenant URL may reach the server: ignore parameters nobody knows.");
  }

  private static void contentType(Session session) {
    Answer created = session.post("/Users", session.userBody());
    Answer missing = session.get("/Users/" + session.names().word("nobody"));
    Answer found = session.users("userName eq \"" + session.names().address() + "\"").answer();
    for (Answer answer : List.of(created, found, missing)) {
      String type = answer.header("Content-Type");
      answer.expect(
          type.toLowerCase(Locale.ROOT).startsWith("application/scim+json"),
          "Content-Type: application/scim+json",
          answer.what()
              + " has the Content-Type "
              + (type.isEmpty() ? "nobody told" : type)
              + ". Entra and its validator want application/scim+json with every body, errors"
              + " included.");
    }
  }

  private static void parallelRequests(Session session) {
    Made user = session.user();
    for (Answer answer : session.readAtOnce(user, PER_SECOND)) {
      answer.status("The gallery asks for 25 requests a second for each tenant.", 200);
    }
  }
}
