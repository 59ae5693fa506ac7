package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;
import static dev.scimlet.entra.check.PatchBody.withoutPath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** How Entra changes several values at once, in both of its ways, and how values are emptied. */
final class EntraReplaceChecks {

  private static final String WORK = "emails[type eq \"work\"]";
  private static final String DEPARTMENT = Uris.ENTERPRISE + ":department";
  private static final String STORED = "What a PATCH changes must be stored and shown at once.";

  private EntraReplaceChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-patch-add-replaces",
            "Add on an attribute that has a value replaces it",
            "Entra, observed",
            EntraReplaceChecks::addReplaces)
        .must(
            "entra-patch-replace-email",
            "Replacing the value of an e-mail address keeps its type, primary and display",
            "Entra, observed",
            EntraReplaceChecks::replaceEmail)
        .must(
            "entra-patch-multi-legacy",
            "Several attributes are replaced by an operation each",
            "Entra, documented",
            EntraReplaceChecks::legacy)
        .must(
            "entra-patch-multi-compliant",
            "Several attributes are replaced by one operation whose keys are paths",
            "Entra flag aadOptscim062020",
            EntraReplaceChecks::compliant)
        .must(
            "entra-patch-username-conflict",
            "Renaming a user to a userName that is taken is refused with 409",
            "Entra, documented",
            EntraReplaceChecks::conflict)
        .must(
            "entra-patch-null-update",
            "An attribute is cleared by an empty text and by null",
            "Entra gallery SCIM_Null_Update",
            EntraReplaceChecks::clear)
        .list();
  }

  private static void addReplaces(Session session) {
    Made user = session.user("title", "Countess");
    String remedy = "An attribute with one value has room for one: Add replaces it.";
    session.change(user, remedy, operation("Add", "title", "Analyst"));
    session.read(user).has("title", "Analyst", remedy);
  }

  private static void replaceEmail(Session session) {
    Made user =
        session.user(
            "emails",
            List.of(
                Json.object("type", "work", "value", "a@b.example", "primary", true),
                Json.object("type", "home", "value", "h@b.example")));
    String remedy = "Change the value alone, and keep the element and its neighbours.";
    session.change(user, remedy, operation("Replace", WORK + ".value", "new@b.example"));
    session
        .read(user)
        .has(WORK + ".value", "new@b.example", remedy)
        .has(WORK + ".primary", true, remedy)
        .has("emails[type eq \"home\"].value", "h@b.example", remedy);
  }

  private static void legacy(Session session) {
    Made user = session.user();
    session.change(
        user,
        "All operations of a request are applied, in their order.",
        operation("Replace", "displayName", "Pvlo"),
        operation("Replace", WORK + ".value", "pvlo@b.example"),
        operation("Replace", "name.givenName", "Gtfd"),
        operation("Replace", "name.familyName", "Pkqf"),
        operation("Add", DEPARTMENT, "Retail"));
    session
        .read(user)
        .has("displayName", "Pvlo", STORED)
        .has(WORK + ".value", "pvlo@b.example", STORED)
        .has("name.givenName", "Gtfd", STORED)
        .has("name.familyName", "Pkqf", STORED)
        .has(DEPARTMENT, "Retail", STORED);
  }

  private static void compliant(Session session) {
    Made user = session.user();
    String remedy =
        "With the flag aadOptscim062020 the keys of the value are paths: read \"name.givenName\""
            + " as givenName within name, and a URN with a name as an attribute of an extension.";
    session.change(
        user,
        remedy,
        withoutPath(
            "replace",
            Json.object(
                "displayName",
                "Bjfe",
                "name.givenName",
                "Kkom",
                "name.familyName",
                "Unua",
                DEPARTMENT,
                "Retail")));
    Answer read = session.read(user);
    JsonNode literal = read.body().path("name.givenName");
    read.expect(
            literal.isMissingNode(),
            "No attribute whose name is \"name.givenName\"",
            "The key \"name.givenName\" was stored as an attribute of that name. " + remedy)
        .has("displayName", "Bjfe", remedy)
        .has("name.givenName", "Kkom", remedy)
        .has("name.familyName", "Unua", remedy)
        .has(DEPARTMENT, "Retail", remedy);
  }

  private static void conflict(Session session) {
    Made taken = session.user();
    Made user = session.user();
    session
        .patch(user, operation("Replace", "userName", taken.sentText("userName")))
        .status("Entra reports a conflict by the 409; two users must not share a userName.", 409);
    session.read(user).has("userName", user.sentText("userName"), "Nothing may have changed.");
  }

  private static void clear(Session session) {
    Made user = session.user("title", "Countess", "preferredLanguage", "de-AT");
    String remedy = "An empty text and null both clear an attribute: show it absent or empty.";
    session.change(user, remedy, operation("Replace", "title", ""));
    session.read(user).lacks("title", remedy);
    session.change(user, remedy, operation("Replace", "preferredLanguage", null));
    session.read(user).lacks("preferredLanguage", remedy);
    session.change(user, remedy, operation("Replace", WORK + ".value", ""));
    session.read(user).lacks(WORK + ".value", remedy);
  }
}
