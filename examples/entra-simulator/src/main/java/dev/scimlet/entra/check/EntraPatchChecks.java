package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;
import static dev.scimlet.entra.check.PatchBody.withoutPath;
import static dev.scimlet.entra.check.PatchBody.withoutValue;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How Entra changes users, by operations with a path. */
final class EntraPatchChecks {

  private static final String WORK = "emails[type eq \"work\"]";
  private static final String CAPITAL =
      "Entra writes Add, Replace and Remove with a capital: compare op without regard to case.";
  private static final String BOOLEAN =
      "Entra writes \"True\" and \"False\" as texts unless told otherwise: take them for booleans.";
  private static final String STORED = "What a PATCH changes must be stored and shown at once.";

  private EntraPatchChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-patch-capital-op",
            "Operations are understood whether they are written Replace or replace",
            "Entra R13",
            EntraPatchChecks::capitalOp)
        .must(
            "entra-patch-visible",
            "A change is seen by the next read and by the next search",
            "Entra, observed",
            EntraPatchChecks::visible)
        .must(
            "entra-patch-disable-legacy",
            "A user is disabled by the text \"False\"",
            "Entra R7",
            session -> active(session, operation("Replace", "active", "False"), BOOLEAN))
        .must(
            "entra-patch-disable-compliant",
            "A user is disabled by the boolean false",
            "Entra, documented",
            session -> active(session, operation("replace", "active", false), STORED))
        .must(
            "entra-patch-string-boolean",
            "\"true\" and \"false\" as texts are booleans too",
            "Entra, observed",
            session -> active(session, operation("replace", "active", "false"), BOOLEAN))
        .must(
            "entra-patch-unknown-attribute",
            "An attribute that the server does not know causes no error of the server",
            "Entra, observed",
            EntraPatchChecks::unknownAttribute)
        .must(
            "entra-patch-add-email",
            "Add on an e-mail address that is missing makes it, and one alone",
            "Entra, observed",
            EntraPatchChecks::addEmail)
        .must(
            "entra-patch-add-other-email",
            "Add on a missing type leaves the other e-mail addresses as they are",
            "Entra, observed",
            EntraPatchChecks::addOtherEmail)
        .must(
            "entra-patch-add-role",
            "Add on roles[primary eq \"True\"].value makes a primary role",
            "Entra, observed",
            EntraPatchChecks::addRole)
        .must(
            "entra-patch-add-idempotent",
            "Adding an equal role again changes nothing",
            "Entra, observed",
            EntraPatchChecks::addRoleTwice)
        .must(
            "entra-patch-remove",
            "Remove clears, whether there is a value, none, or one in the operation",
            "Entra, observed",
            EntraPatchChecks::remove)
        .must(
            "entra-patch-extension",
            "An attribute of the enterprise extension is addressed by its URN",
            "Entra, observed",
            EntraPatchChecks::extension)
        .must(
            "entra-patch-unknown-user",
            "A PATCH of a user that does not exist is answered 404",
            "Entra, documented",
            EntraPatchChecks::unknownUser)
        .must(
            "entra-patch-without-path",
            "Values without a path, with the object of an extension, are merged",
            "Entra, observed",
            EntraPatchChecks::nestedExtension)
        .list();
  }

  private static void capitalOp(Session session) {
    Made user = session.user();
    session.change(user, CAPITAL, operation("Replace", "displayName", "Augusta King"));
    session.read(user).has("displayName", "Augusta King", STORED);
    session.change(user, CAPITAL, operation("Add", "title", "Countess"));
    session.change(user, CAPITAL, withoutValue("Remove", "title"));
  }

  private static void visible(Session session) {
    Made user = session.user();
    String name = session.names().address();
    session.change(user, CAPITAL, operation("Replace", "userName", name));
    session.read(user).has("userName", name, STORED);
    session.users("userName eq \"" + name + "\"").isOnly(user, STORED);
    session
        .users("userName eq \"" + user.sentText("userName") + "\"")
        .isEmpty("The old value must not be found any more.");
  }

  private static void active(Session session, ObjectNode disable, String remedy) {
    Made user = session.user();
    session.change(user, remedy, disable);
    session.read(user).has("active", false, remedy + " A disabled user must not stay active.");
  }

  private static void unknownAttribute(Session session) {
    Made user = session.user();
    String urn = "urn:ietf:params:scim:schemas:extension:CustomExtensionName:2.0:User";
    session
        .patch(user, operation("Add", urn + ":CustomAttribute", "701985"))
        .noServerError(
            "The operation names an attribute that is unknown: ignore it or answer 400. A 5xx is"
                + " tried again at every cycle, for ever.");
    session
        .patch(user, operation("Add", Uris.LUCID + ":productLicenses.Lucidchart", "True"))
        .noServerError("The same holds for attributes of a gallery application's extension.");
  }

  private static void addEmail(Session session) {
    Made user = session.user("emails", List.of());
    String remedy =
        "Add with the path "
            + WORK
            + ".value makes the element if there is none, with the type of the filter; operations"
            + " on the same missing element build one.";
    session.change(
        user,
        remedy,
        operation("Add", WORK + ".value", "ada@example.com"),
        operation("Add", WORK + ".primary", "True"));
    Answer read = session.read(user);
    read.has(WORK + ".value", "ada@example.com", remedy).has(WORK + ".primary", true, remedy);
    read.expect(
        read.at("emails").size() == 1,
        "One e-mail address",
        "There are " + read.at("emails").size() + " e-mail addresses instead of one. " + remedy);
  }

  private static void addOtherEmail(Session session) {
    Made user = session.user();
    String remedy = "Make an element of the new type, and keep the others.";
    session.change(
        user, remedy, operation("Add", "emails[type eq \"other\"].Value", "a@b.example"));
    session
        .read(user)
        .has("emails[type eq \"other\"].value", "a@b.example", remedy)
        .has(WORK + ".value", user.sentText("userName"), remedy);
  }

  private static void addRole(Session session) {
    session.requireAttribute("roles");
    Made user = session.user();
    String remedy = "Compare booleans after reading them, and make a role that is primary.";
    session.change(user, remedy, operation("Add", "roles[primary eq \"True\"].value", "Admin"));
    session.read(user).has("roles[primary eq true].value", "Admin", remedy);
  }

  private static void addRoleTwice(Session session) {
    session.requireAttribute("roles");
    Made user = session.user();
    String role = "{\"id\":\"06b07648\",\"value\":\"Admin\",\"displayName\":\"Admin\"}";
    String remedy = "Entra sends roles again and again: an equal one is not added.";
    for (int i = 0; i < 2; i++) {
      session.change(user, remedy, operation("Add", "roles", List.of(Json.object("value", role))));
    }
    Answer read = session.read(user);
    read.expect(
        read.at("roles").size() == 1,
        "One role",
        "After adding the same role twice there are " + read.at("roles").size() + ". " + remedy);
  }

  private static void remove(Session session) {
    Made user = session.user("title", "Countess");
    String remedy = "Remove clears the attribute; it is no error if there is nothing to clear.";
    session.change(user, remedy, withoutValue("Remove", "title"));
    session.read(user).lacks("title", remedy);
    session.change(user, remedy, withoutValue("Remove", "preferredLanguage"));
    session.change(user, remedy, operation("Remove", WORK + ".value", user.sentText("userName")));
    session.read(user).lacks(WORK + ".value", remedy);
  }

  private static void extension(Session session) {
    Made user = session.user();
    String path = Uris.ENTERPRISE + ":department";
    String remedy = "The URN ends at its last colon; the name of the attribute follows.";
    session.change(user, remedy, operation("Add", path, "Retail"));
    session.read(user).has(path, "Retail", remedy);
    session.change(user, remedy, withoutValue("Remove", path));
    session.read(user).lacks(path, remedy);
  }

  private static void unknownUser(Session session) {
    Made nobody = new Made("/Users", session.names().word("nobody"), Json.object());
    session
        .patch(nobody, operation("Replace", "displayName", "Nobody"))
        .status("By 404 Entra learns that an account is gone.", 404);
  }

  private static void nestedExtension(Session session) {
    Made user = session.user(Uris.ENTERPRISE, Json.object("employeeNumber", "701984"));
    ObjectNode department = Json.object("department", "Sales");
    String remedy = "Attributes of the extension that are not named keep their values.";
    session.change(user, remedy, withoutPath("Replace", Json.object(Uris.ENTERPRISE, department)));
    session
        .read(user)
        .has(Uris.ENTERPRISE + ":department", "Sales", remedy)
        .has(Uris.ENTERPRISE + ":employeeNumber", "701984", remedy);
  }
}
