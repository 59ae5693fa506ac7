package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How Entra creates, finds, renames and deletes groups. */
final class EntraGroupChecks {

  private static final String EXCLUDED = "excludedAttributes=members&";
  private static final String LEAVE_OUT =
      "Obey excludedAttributes=members: groups may be large, and Entra stops with \"multiple"
          + " entries in response\".";
  private static final String MATCH = "Entra finds groups by displayName.";

  private EntraGroupChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-group-create",
            "A group is created with 201, and the answer shows its id",
            "Entra R1, R22",
            EntraGroupChecks::create)
        .must(
            "entra-group-filter",
            "A search by displayName finds that group and no other",
            "Entra R4",
            EntraGroupChecks::filter)
        .must(
            "entra-group-filter-case",
            "A search by displayName has no regard to case",
            "Entra, observed",
            EntraGroupChecks::filterInOtherCase)
        .must(
            "entra-group-excluded-members",
            "excludedAttributes=members keeps members out of what is answered",
            "Entra R5",
            EntraGroupChecks::excludedMembers)
        .advice(
            "entra-group-patch-204",
            "A PATCH of a group is answered 204 without a body",
            "Entra R22",
            EntraGroupChecks::patchStatus)
        .must(
            "entra-group-rename",
            "A group gets another displayName",
            "Entra R2, gallery Update_Group",
            EntraGroupChecks::rename)
        .advice(
            "entra-group-duplicate",
            "A second group of the same displayName is refused with 409",
            "Entra R22",
            EntraGroupChecks::duplicate)
        .must(
            "entra-group-delete",
            "A deleted group is gone, and its members stay",
            "Entra gallery Delete_Group",
            EntraGroupChecks::delete)
        .list();
  }

  private static void create(Session session) {
    session.requireGroups();
    Answer created = session.post("/Groups", session.groupBody());
    String remedy = "Entra creates groups without members; unknown schemas are to be ignored.";
    created.status(remedy, 201).resource(remedy);
    Made group = session.made(created);
    session
        .read(group)
        .has("displayName", group.sentText("displayName"), "The name is stored as it was sent.")
        .has("externalId", group.sentText("externalId"), "The name is stored as it was sent.");
  }

  private static void filter(Session session) {
    Made group = session.group();
    session.group();
    String filter = "displayName eq \"" + group.sentText("displayName") + "\"";
    session.search("/Groups", EXCLUDED, filter).isOnly(group, MATCH);
  }

  private static void filterInOtherCase(Session session) {
    Made group = session.group();
    String shouted = group.sentText("displayName").toUpperCase(Locale.ROOT);
    session
        .search("/Groups", EXCLUDED, "displayName eq \"" + shouted + "\"")
        .isOnly(group, MATCH + " Names have no case there.");
  }

  private static void excludedMembers(Session session) {
    Made group = session.group(session.user());
    session
        .get(group.target() + "?excludedAttributes=members")
        .status("A group that exists is answered 200.", 200)
        .lacks("members", LEAVE_OUT);
    String filter = "displayName eq \"" + group.sentText("displayName") + "\"";
    SearchAnswer found = session.search("/Groups", EXCLUDED, filter).isOnly(group, MATCH);
    JsonNode members = found.resources().get(0).path("members");
    found
        .answer()
        .expect(
            Json.isUnassigned(members),
            "No members",
            "A search with excludedAttributes=members shows members. " + LEAVE_OUT);
  }

  private static void patchStatus(Session session) {
    Made user = session.user();
    Made group = session.group();
    session
        .patch(group, operation("Add", "members", Session.members(user)))
        .status(
            "Answer 204: a body with all members of a large group is of no use to anybody.", 204);
  }

  private static void rename(Session session) {
    Made group = session.group();
    String name = session.names().word("renamed");
    String remedy = "The new name is stored and shown at once.";
    session.change(group, remedy, operation("Replace", "displayName", name));
    session.read(group).has("displayName", name, remedy);
  }

  private static void duplicate(Session session) {
    Made group = session.group();
    session
        .post("/Groups", group.sent())
        .status("Entra finds groups by displayName, which works if it is unique.", 409);
  }

  private static void delete(Session session) {
    Made user = session.user();
    Made group = session.group(user);
    session.delete(group).status("A deletion is answered 204 without a body.", 204);
    session.get(group.target()).status("The group was deleted: it must be gone.", 404);
    session.read(user);
  }
}
