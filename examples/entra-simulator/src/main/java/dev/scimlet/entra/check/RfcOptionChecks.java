package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;

import dev.scimlet.entra.client.ScimCall;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Optional features: whoever announces them in ServiceProviderConfig must have them. */
final class RfcOptionChecks {

  private RfcOptionChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.RFC)
        .must(
            "rfc-etag",
            "The version of a resource is its ETag",
            "RFC 7644 §3.14",
            RfcOptionChecks::etag)
        .advice(
            "rfc-if-none-match",
            "A client that has the present version is answered 304",
            "RFC 7644 §3.14",
            RfcOptionChecks::ifNoneMatch)
        .must(
            "rfc-if-match",
            "A change is refused with 412 if the resource was changed in between",
            "RFC 7644 §3.14",
            RfcOptionChecks::ifMatch)
        .must(
            "rfc-bulk",
            "A bulk request makes a user, and tells where it is",
            "RFC 7644 §3.7",
            RfcOptionChecks::bulk)
        .list();
  }

  private static void etag(Session session) {
    session.requireFeature("etag");
    Made user = session.user();
    Answer read = session.read(user);
    String version = read.header("ETag");
    read.has("meta.version", version, "meta.version is the same as the header ETag.");
  }

  private static void ifNoneMatch(Session session) {
    session.requireFeature("etag");
    Made user = session.user();
    String version = session.read(user).header("ETag");
    Map<String, String> condition = Map.of("If-None-Match", version);
    session
        .send(new ScimCall("GET", user.target() + "?attributes=userName", condition, null))
        .status("Nothing was changed since the version that the client has.", 304);
  }

  private static void ifMatch(Session session) {
    session.requireFeature("etag");
    Made user = session.user();
    String old = session.read(user).header("ETag");
    session.change(user, "PATCH changes.", operation("replace", "title", "Countess"));
    ObjectNode body = PatchBody.of(operation("replace", "title", "Analyst"));
    session
        .send(new ScimCall("PATCH", user.target(), Map.of("If-Match", old), body))
        .status("The resource is another than the client has seen.", 412);
    String current = session.read(user).header("ETag");
    session
        .send(new ScimCall("PATCH", user.target(), Map.of("If-Match", current), body))
        .status("The version is the present one.", 200, 204);
  }

  private static void bulk(Session session) {
    session.requireFeature("bulk");
    ObjectNode user = session.userBody();
    session.noteUser(user.path("userName").stringValue(""));
    ObjectNode create =
        Json.object("method", "POST", "path", "/Users", "bulkId", "ada", "data", user);
    Answer answer =
        session.post(
            "/Bulk", Json.object("schemas", List.of(Uris.BULK), "Operations", List.of(create)));
    JsonNode done = answer.status("ServiceProviderConfig announces bulk.", 200).body();
    JsonNode first = done.path("Operations").path(0);
    answer
        .expect(
            first.path("status").asString("").equals("201"),
            "An operation with status \"201\"",
            "The operation of the bulk request has the status "
                + Json.show(first.path("status"))
                + ".")
        .expect(
            first.path("bulkId").stringValue("").equals("ada")
                && !first.path("location").stringValue("").isEmpty(),
            "An operation with bulkId and location",
            "The operation of the bulk request does not show its bulkId and the location.");
  }
}
