package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;
import static dev.scimlet.entra.check.PatchBody.withoutPath;
import static dev.scimlet.entra.check.PatchBody.withoutValue;
import static dev.scimlet.entra.check.ValidatorUserChecks.SOURCE;

import java.util.List;

/** The SCIM Validator's tests that are in preview. */
final class ValidatorPreviewChecks {

  private static final String ORDER = "Operations are applied one after the other.";

  private ValidatorPreviewChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.VALIDATOR)
        .must(
            "validator-user-multiple-different",
            "Remove, add and replace of different attributes in one request",
            SOURCE + "Patch User – Multiple Ops on different attributes",
            ValidatorPreviewChecks::different)
        .must(
            "validator-user-multiple-same",
            "Remove, add and replace of one attribute in one request",
            SOURCE + "Patch User – Multiple Ops on same attribute",
            session -> same(session, session.user()))
        .must(
            "validator-delete-no-user",
            "Deleting a user that does not exist is answered 404",
            SOURCE + "Delete a non-existent User",
            session -> deleteNothing(session, "/Users"))
        .must(
            "validator-delete-user-twice",
            "Deleting a user twice is answered 404",
            SOURCE + "Delete the same User twice",
            session -> deleteTwice(session, session.user()))
        .must(
            "validator-group-multiple-same",
            "Remove, add and replace of one attribute of a group in one request",
            SOURCE + "Patch Group – Multiple Ops on same attribute",
            session -> same(session, session.group()))
        .must(
            "validator-delete-no-group",
            "Deleting a group that does not exist is answered 404",
            SOURCE + "Delete a non-existent Group",
            session -> deleteNothing(session, "/Groups"))
        .must(
            "validator-delete-group-twice",
            "Deleting a group twice is answered 404",
            SOURCE + "Delete the same Group twice",
            session -> deleteTwice(session, session.group()))
        .advice(
            "validator-patch-empty",
            "A PATCH without operations, which the Validator may send, is accepted",
            SOURCE + "known fault, empty Operations",
            ValidatorPreviewChecks::empty)
        .list();
  }

  private static void different(Session session) {
    Made user = session.user("preferredLanguage", "hi");
    String external = session.names().word("external");
    session.change(
        user,
        ORDER,
        withoutValue("remove", "preferredLanguage"),
        withoutPath("add", Json.object("externalId", external)),
        withoutPath("replace", Json.object("displayName", "NEWNAME")));
    session
        .read(user)
        .lacks("preferredLanguage", ORDER)
        .has("externalId", external, ORDER)
        .has("displayName", "NEWNAME", ORDER);
  }

  private static void same(Session session, Made made) {
    String first = session.names().word("first");
    String second = session.names().word("second");
    session.change(
        made,
        ORDER,
        withoutValue("remove", "externalId"),
        operation("add", "externalId", first),
        operation("replace", "externalId", second));
    session.read(made).has("externalId", second, ORDER);
  }

  private static void deleteNothing(Session session, String collection) {
    if (collection.equals("/Groups")) {
      session.requireGroups();
    }
    Made nobody = new Made(collection, session.names().word("nobody"), Json.object());
    session.delete(nobody).status("What does not exist is answered 404.", 404);
  }

  private static void deleteTwice(Session session, Made made) {
    session.delete(made).status("A deletion is answered 204 without a body.", 204);
    session.delete(made).status("What was deleted already does not exist.", 404);
  }

  private static void empty(Session session) {
    Made user = session.user();
    session.change(user, "Nothing is to be done, which is no error worth a red test.");
    session.read(user).has("userName", user.sentText("userName"), "Nothing may have changed.");
  }
}
