package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;
import static dev.scimlet.entra.check.PatchBody.withoutPath;
import static dev.scimlet.entra.check.PatchBody.withoutValue;
import static dev.scimlet.entra.check.ValidatorUserChecks.SOURCE;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The SCIM Validator's tests of groups. */
final class ValidatorGroupChecks {

  private static final String REMEDY = "The Validator reads the group again after each PATCH.";
  private static final String EXCLUDED = "excludedAttributes=members&";

  private ValidatorGroupChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.VALIDATOR)
        .must(
            "validator-get-group",
            "A group is read without its members",
            SOURCE + "Get group by id excluding members",
            ValidatorGroupChecks::get)
        .must(
            "validator-filter-group-excluding",
            "A search finds an existing group and shows no members",
            SOURCE + "Filter for an existing group excluding members",
            session -> filter(session, EXCLUDED, false))
        .must(
            "validator-filter-group",
            "A search finds an existing group",
            SOURCE + "Filter for an existing group",
            session -> filter(session, "", false))
        .must(
            "validator-filter-no-group",
            "A search for a group that does not exist finds nothing",
            SOURCE + "Filter for a non-existing group",
            ValidatorGroupChecks::filterNothing)
        .must(
            "validator-filter-group-case",
            "A search finds an existing group in other case",
            SOURCE + "Filter for an existing group with a different case",
            session -> filter(session, "", true))
        .must(
            "validator-create-group",
            "A group is created",
            SOURCE + "Create a new Group",
            ValidatorGroupChecks::create)
        .must(
            "validator-duplicate-group",
            "A second group of the same displayName is refused with 409",
            SOURCE + "Create a duplicate Group",
            ValidatorGroupChecks::duplicate)
        .must(
            "validator-patch-group",
            "All attributes of a group are replaced by one request",
            SOURCE + "Patch Group – Replace Attributes",
            ValidatorGroupChecks::replace)
        .must(
            "validator-group-displayname",
            "displayName is changed by a value without a path",
            SOURCE + "Update Group displayName",
            session -> change(session, "displayName"))
        .must(
            "validator-group-externalid",
            "externalId is changed by a value without a path",
            SOURCE + "Update Group externalId",
            session -> change(session, "externalId"))
        .must(
            "validator-group-add-member",
            "Members are set by replacing them",
            SOURCE + "Patch Group – Add Member",
            ValidatorGroupChecks::addMember)
        .must(
            "validator-group-remove-member",
            "A member is removed by its value",
            SOURCE + "Patch Group – Remove Member",
            ValidatorGroupChecks::removeMember)
        .must(
            "validator-delete-group",
            "A deleted group is answered 404",
            SOURCE + "Delete a Group",
            ValidatorGroupChecks::delete)
        .list();
  }

  private static ObjectNode body(Session session) {
    return Json.object(
        "displayName", session.names().word("GROUP"),
        "externalId", session.names().word("external"),
        "schemas", List.of(Uris.GROUP));
  }

  private static void get(Session session) {
    Made group = session.group(session.user());
    session
        .get(group.target() + "?excludedAttributes=members")
        .status("A group that exists is answered 200.", 200)
        .has("displayName", group.sentText("displayName"), "The name is stored as it was sent.")
        .lacks("members", "Obey excludedAttributes=members.");
  }

  private static void filter(Session session, String parameters, boolean shouted) {
    Made group = session.group(session.user());
    String name = group.sentText("displayName");
    String filter = "displayName eq \"" + (shouted ? name.toUpperCase(Locale.ROOT) : name) + "\"";
    SearchAnswer found =
        session
            .search("/Groups", parameters, filter)
            .isOnly(group, "displayName has no regard to case.");
    found
        .answer()
        .expect(
            parameters.isEmpty() || Json.isUnassigned(found.resources().get(0).path("members")),
            "No members",
            "A search with excludedAttributes=members shows members: leave them out.");
  }

  private static void filterNothing(Session session) {
    session.requireGroups();
    session
        .search("/Groups", "", "displayName eq \"" + session.names().capitals() + "\"")
        .isEmpty("No match is an empty list with status 200.");
  }

  private static void create(Session session) {
    session.requireGroups();
    Made group = session.made(session.post("/Groups", body(session)));
    session
        .read(group)
        .has("displayName", group.sentText("displayName"), REMEDY)
        .has("externalId", group.sentText("externalId"), REMEDY);
  }

  private static void duplicate(Session session) {
    session.requireGroups();
    ObjectNode body = body(session);
    session.made(session.post("/Groups", body));
    session
        .post("/Groups", body)
        .status("Entra finds groups by displayName: refuse a second one.", 409);
  }

  private static void replace(Session session) {
    Made group = session.group();
    String name = session.names().word("GROUP");
    String external = session.names().word("external");
    session.change(
        group,
        REMEDY,
        operation("replace", "displayName", name),
        operation("replace", "externalId", external));
    session.read(group).has("displayName", name, REMEDY).has("externalId", external, REMEDY);
  }

  private static void change(Session session, String attribute) {
    Made group = session.group();
    String value = session.names().word("GROUP");
    session.change(group, REMEDY, withoutPath("replace", Json.object(attribute, value)));
    session.read(group).has(attribute, value, REMEDY);
  }

  private static void addMember(Session session) {
    Made user = session.user();
    Made group = session.group();
    session.change(group, REMEDY, operation("replace", "members", Session.members(user)));
    new Members(session, group).expect(List.of(user), List.of(), REMEDY);
  }

  private static void removeMember(Session session) {
    Made leaver = session.user();
    Made other = session.user();
    Made group = session.group(leaver, other);
    session.change(
        group, REMEDY, withoutValue("remove", "members[value eq \"" + leaver.id() + "\"]"));
    new Members(session, group).expect(List.of(other), List.of(leaver), REMEDY);
  }

  private static void delete(Session session) {
    Made group = session.group();
    session.delete(group).status("A deletion is answered 204 without a body.", 204);
    session.get(group.target()).status("The group was deleted: it must be gone.", 404);
  }
}
