package dev.scimlet.entra.check;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** RFC 7643 section 3 and RFC 7644 sections 3.3, 3.5.1 and 3.6: a resource and its life. */
final class RfcResourceChecks {

  private RfcResourceChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.RFC)
        .must(
            "rfc-meta",
            "A resource tells its type, when it was created and changed, and where it is",
            "RFC 7643 §3.1",
            RfcResourceChecks::meta)
        .must(
            "rfc-location",
            "Location and meta.location of a new resource are the same absolute URL",
            "RFC 7644 §3.3",
            RfcResourceChecks::location)
        .must(
            "rfc-schemas-in-resource",
            "A resource lists the schemas that it consists of",
            "RFC 7643 §3",
            RfcResourceChecks::schemas)
        .must(
            "rfc-id-by-server",
            "The server, not the client, chooses the id",
            "RFC 7643 §3.1",
            RfcResourceChecks::id)
        .must(
            "rfc-password",
            "A password is never shown",
            "RFC 7643 §4.1.1",
            RfcResourceChecks::password)
        .must(
            "rfc-unicode",
            "Texts of all scripts are stored unchanged",
            "RFC 7643 §2.3.1",
            RfcResourceChecks::unicode)
        .must(
            "rfc-put",
            "PUT replaces what it carries, and keeps the id",
            "RFC 7644 §3.5.1",
            RfcResourceChecks::put)
        .advice(
            "rfc-put-clears",
            "PUT clears what it does not carry",
            "RFC 7644 §3.5.1",
            RfcResourceChecks::putClears)
        .must(
            "rfc-put-unknown",
            "PUT creates nothing",
            "RFC 7644 §3.5.1",
            RfcResourceChecks::putUnknown)
        .must(
            "rfc-delete",
            "After its deletion a resource answers 404 to everything",
            "RFC 7644 §3.6",
            RfcResourceChecks::delete)
        .must(
            "rfc-new-id",
            "A user that is created again gets a new id",
            "RFC 7643 §3.1",
            RfcResourceChecks::newId)
        .list();
  }

  private static void meta(Session session) {
    Answer read = session.read(session.user());
    read.has("meta.resourceType", "User", "meta tells the type of the resource.");
    for (String path : List.of("meta.created", "meta.lastModified", "meta.location")) {
      read.expect(
          !read.at(path).stringValue("").isEmpty(),
          path + " is a text",
          "The user does not show " + path + ".");
    }
  }

  private static void location(Session session) {
    Answer created = session.post("/Users", session.userBody());
    created.status("A resource is created with 201.", 201);
    String location = created.header("Location");
    created
        .expect(
            location.matches("(?i)https?://.+"),
            "A header Location with an absolute URL",
            "The header Location is \"" + location + "\" instead of the URL of the new resource.")
        .has("meta.location", location, "Both tell where the resource is.");
  }

  private static void schemas(Session session) {
    Answer read = session.read(session.user(Uris.ENTERPRISE, Json.object("department", "Retail")));
    for (String schema : List.of(Uris.USER, Uris.ENTERPRISE)) {
      read.expect(
          Json.contains(read.body().path("schemas"), schema),
          "schemas has " + schema,
          "The user has attributes of " + schema + ", and its schemas do not list it.");
    }
  }

  private static void id(Session session) {
    String wanted = session.names().word("id");
    Answer created = session.post("/Users", session.userBody("id", wanted));
    created.status("Ignore an id that a client sends.", 201).resource("");
    created.expect(
        !created.at("id").stringValue("").equals(wanted),
        "An id of the server's choice",
        "The server took the id that the client sent.");
  }

  private static void password(Session session) {
    String remedy = "A password must never be shown, in clear text or otherwise.";
    Answer created =
        session.post("/Users", session.userBody("password", "T0p-" + session.names().capitals()));
    created.status("Accept a password, if only to ignore it.", 201).lacks("password", remedy);
    Made user = session.made(created);
    session.get(user.target() + "?attributes=password,userName").lacks("password", remedy);
  }

  private static void unicode(Session session) {
    String name = "Ada 艾达 آدا 𝔄𝔡𝔞 👩‍💻 A\u030A";
    Made user = session.user("displayName", name);
    session.read(user).has("displayName", name, "Texts are Unicode; do not change them.");
  }

  private static void put(Session session) {
    Made user = session.user();
    ObjectNode body = user.sent().deepCopy();
    Json.with(body, "displayName", "Replaced", "title", "Countess");
    session.put(user, body).status("PUT must be supported.", 200).has("id", user.id(), "");
    session
        .read(user)
        .has("displayName", "Replaced", "PUT replaces what it carries.")
        .has("title", "Countess", "PUT replaces what it carries.");
  }

  private static void putClears(Session session) {
    Made user = session.user("title", "Countess");
    ObjectNode body = user.sent().deepCopy();
    body.remove("title");
    session.put(user, body).status("PUT must be supported.", 200);
    session.read(user).lacks("title", "The whole resource is replaced by what PUT carries.");
  }

  private static void putUnknown(Session session) {
    Made nobody = new Made("/Users", session.names().word("nobody"), session.userBody());
    session.put(nobody, nobody.sent()).status("PUT changes what exists, and creates nothing.", 404);
    session
        .users("userName eq \"" + nobody.sentText("userName") + "\"")
        .isEmpty("PUT creates nothing.");
  }

  private static void delete(Session session) {
    Made user = session.user();
    session.delete(user).status("A deletion is answered 204 without a body.", 204);
    String remedy = "The resource was deleted: it must be gone.";
    session.get(user.target()).status(remedy, 404);
    session.put(user, user.sent()).status(remedy, 404);
    session.patch(user, PatchBody.operation("replace", "title", "x")).status(remedy, 404);
    session.delete(user).status(remedy, 404);
  }

  private static void newId(Session session) {
    Made user = session.user();
    session.delete(user).status("A deletion is answered 204 without a body.", 204);
    Answer again = session.post("/Users", user.sent());
    if (again.status() == 409) {
      throw new CheckSkipped("The endpoint keeps the names of deleted users, as it may.");
    }
    again.status("The userName of a deleted user should be free again.", 201).resource("");
    again.expect(
        !again.at("id").stringValue("").equals(user.id()),
        "Another id",
        "A user that was created again got the id of the one that was deleted.");
  }
}
