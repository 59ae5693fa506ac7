package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;
import static dev.scimlet.entra.check.PatchBody.withoutPath;
import static dev.scimlet.entra.check.PatchBody.withoutValue;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** RFC 7644 section 3.5.2: PATCH. */
final class RfcPatchChecks {

  private RfcPatchChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.RFC)
        .must(
            "rfc-patch-add",
            "add appends to values that are there, and an equal value is not added again",
            "RFC 7644 §3.5.2.1",
            RfcPatchChecks::add)
        .must(
            "rfc-patch-remove",
            "remove takes away what the path selects",
            "RFC 7644 §3.5.2.2",
            RfcPatchChecks::remove)
        .must(
            "rfc-patch-remove-no-path",
            "remove without a path is answered 400",
            "RFC 7644 §3.5.2.2",
            RfcPatchChecks::removeWithoutPath)
        .must(
            "rfc-patch-replace-merges",
            "replace of a complex attribute keeps the parts that it does not name",
            "RFC 7644 §3.5.2.3",
            RfcPatchChecks::replaceMerges)
        .must(
            "rfc-patch-replace-list",
            "replace of a list without a filter replaces the whole list",
            "RFC 7644 §3.5.2.3",
            RfcPatchChecks::replaceList)
        .must(
            "rfc-patch-primary",
            "A new primary value makes the others lose theirs",
            "RFC 7644 §3.5.2",
            RfcPatchChecks::primary)
        .must(
            "rfc-patch-unknown-op",
            "An operation that does not exist is answered 400",
            "RFC 7644 §3.5.2",
            RfcPatchChecks::unknownOperation)
        .must(
            "rfc-patch-atomic",
            "If one operation fails, none is applied",
            "RFC 7644 §3.5.2",
            RfcPatchChecks::atomic)
        .must(
            "rfc-patch-required",
            "userName cannot be removed",
            "RFC 7644 §3.5.2.2",
            RfcPatchChecks::required)
        .must("rfc-patch-id", "An id cannot be changed", "RFC 7643 §3.1", RfcPatchChecks::id)
        .list();
  }

  private static ObjectNode email(String type, String value, boolean primary) {
    return Json.object("type", type, "value", value, "primary", primary);
  }

  private static void add(Session session) {
    Made user = session.user("emails", List.of(email("work", "w@b.example", true)));
    ObjectNode home = Json.object("type", "home", "value", "h@b.example");
    String remedy = "add appends a value unless an equal one is there.";
    for (int i = 0; i < 2; i++) {
      session.change(user, remedy, operation("add", "emails", List.of(home)));
    }
    Answer read = session.read(user);
    read.has("emails[type eq \"work\"].value", "w@b.example", remedy)
        .has("emails[type eq \"home\"].value", "h@b.example", remedy)
        .expect(
            read.at("emails").size() == 2,
            "Two e-mail addresses",
            "There are " + read.at("emails").size() + " e-mail addresses instead of 2. " + remedy);
  }

  private static void remove(Session session) {
    Made user =
        session.user(
            "emails",
            List.of(email("work", "w@b.example", true), email("home", "h@b.example", false)));
    String remedy = "remove takes away the selected values, and no other.";
    session.change(user, remedy, withoutValue("remove", "emails[type eq \"home\"]"));
    session
        .read(user)
        .lacks("emails[type eq \"home\"]", remedy)
        .has("emails[type eq \"work\"].value", "w@b.example", remedy);
    session.change(user, remedy, withoutValue("remove", "emails"));
    session.read(user).lacks("emails", remedy);
  }

  private static void removeWithoutPath(Session session) {
    Made user = session.user();
    session
        .patch(user, Json.object("op", "remove"))
        .error("remove needs a path: without one it would mean everything.", 400);
    session.read(user).has("userName", user.sentText("userName"), "Nothing may have changed.");
  }

  private static void replaceMerges(Session session) {
    Made user = session.user();
    String remedy = "Parts that are not named keep their values.";
    session.change(user, remedy, operation("replace", "name", Json.object("givenName", "Augusta")));
    session
        .read(user)
        .has("name.givenName", "Augusta", remedy)
        .has("name.familyName", "Check", remedy);
  }

  private static void replaceList(Session session) {
    Made user = session.user();
    String remedy = "The list that is sent is the whole list.";
    session.change(
        user, remedy, operation("replace", "emails", List.of(email("home", "h@b.example", true))));
    session
        .read(user)
        .has("emails[type eq \"home\"].value", "h@b.example", remedy)
        .lacks("emails[type eq \"work\"]", remedy);
  }

  private static void primary(Session session) {
    Made user = session.user();
    String remedy = "One value at most is primary.";
    session.change(
        user, remedy, operation("add", "emails", List.of(email("home", "h@b.example", true))));
    Answer read = session.read(user);
    read.has("emails[type eq \"home\"].primary", true, remedy)
        .expect(
            !read.at("emails[type eq \"work\"].primary").booleanValue(false),
            "One primary e-mail address",
            "Two e-mail addresses are primary. " + remedy);
  }

  private static void unknownOperation(Session session) {
    Made user = session.user();
    session
        .patch(user, operation("bogus", "displayName", "x"))
        .error("The operations are add, remove and replace.", 400);
    session.read(user).has("displayName", "Ada Check", "Nothing may have changed.");
  }

  private static void atomic(Session session) {
    Made user = session.user();
    session
        .patch(user, operation("replace", "displayName", "Half"), operation("bogus", "title", "x"))
        .noServerError("The mistake is the client's.");
    session
        .read(user)
        .has("displayName", "Ada Check", "The first operation was kept though the second failed.");
  }

  private static void required(Session session) {
    Made user = session.user();
    session
        .patch(user, withoutValue("remove", "userName"))
        .error("A user cannot be without a userName.", 400);
    session.read(user).has("userName", user.sentText("userName"), "Nothing may have changed.");
  }

  private static void id(Session session) {
    Made user = session.user();
    session
        .patch(user, withoutPath("replace", Json.object("id", "x", "title", "Countess")))
        .noServerError("Ignore an id, or answer 400.");
    session.read(user).has("id", user.id(), "An id never changes.");
  }
}
