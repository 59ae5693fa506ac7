package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;
import static dev.scimlet.entra.check.PatchBody.withoutPath;
import static dev.scimlet.entra.check.PatchBody.withoutValue;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What Okta sends for a group that is pushed. */
final class OktaGroupChecks {

  private OktaGroupChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.OKTA)
        .must(
            "okta-group-create",
            "A group is created with an empty list of members, and found by displayName",
            "Okta: group push",
            OktaGroupChecks::create)
        .must(
            "okta-group-rename",
            "PATCH without a path that holds the id too renames a group",
            "Okta: group push",
            OktaGroupChecks::rename)
        .must(
            "okta-group-delta",
            "One PATCH removes a member and adds another",
            "Okta: group push",
            OktaGroupChecks::delta)
        .must(
            "okta-group-push-now",
            "\"Push now\" replaces all members",
            "Okta: group push",
            OktaGroupChecks::replace)
        .must(
            "okta-group-put",
            "PUT replaces name and members of a group",
            "Okta: group push",
            OktaGroupChecks::put)
        .must(
            "okta-group-delete",
            "A group is deleted when it is unlinked",
            "Okta: unlink",
            OktaGroupChecks::delete)
        .list();
  }

  private static ObjectNode body(Session session) {
    return Json.object(
        "schemas", List.of(Uris.GROUP),
        "displayName", session.names().word("group"),
        "members", List.of());
  }

  private static List<ObjectNode> members(Made... users) {
    return Stream.of(users)
        .map(user -> Json.object("value", user.id(), "display", user.sentText("userName")))
        .toList();
  }

  private static void create(Session session) {
    session.requireGroups();
    ObjectNode body = body(session);
    Made group = session.made(session.post("/Groups", body));
    String filter = "displayName eq \"" + group.sentText("displayName") + "\"";
    OktaSpecChecks.okta(session, "/Groups", filter)
        .isOnly(group, "Okta links a pushed group by its name.");
  }

  private static void rename(Session session) {
    Made group = session.group();
    String name = session.names().word("renamed");
    String remedy = "Okta sends the id with the name: ignore it, and change the name.";
    session.change(
        group, remedy, withoutPath("replace", Json.object("id", group.id(), "displayName", name)));
    session.read(group).has("displayName", name, remedy).has("id", group.id(), remedy);
  }

  private static void delta(Session session) {
    Made leaver = session.user();
    Made joiner = session.user();
    Made group = session.group(leaver);
    String remedy = "Operations are applied in their order.";
    session.change(
        group,
        remedy,
        withoutValue("remove", "members[value eq \"" + leaver.id() + "\"]"),
        operation("add", "members", members(joiner)));
    new Members(session, group).expect(List.of(joiner), List.of(leaver), remedy);
  }

  private static void replace(Session session) {
    Made leaver = session.user();
    Made first = session.user();
    Made second = session.user();
    Made group = session.group(leaver);
    String remedy = "The list that is sent is the whole list of members.";
    session.change(group, remedy, operation("replace", "members", members(first, second)));
    new Members(session, group).expect(List.of(first, second), List.of(leaver), remedy);
  }

  private static void put(Session session) {
    Made leaver = session.user();
    Made joiner = session.user();
    Made group = session.group(leaver);
    String name = session.names().word("put");
    ObjectNode whole =
        Json.object(
            "schemas", List.of(Uris.GROUP),
            "id", group.id(),
            "displayName", name,
            "members", members(joiner));
    String remedy = "PUT replaces the whole group.";
    session.put(group, whole).status(remedy, 200, 204);
    session.read(group).has("displayName", name, remedy);
    new Members(session, group).expect(List.of(joiner), List.of(leaver), remedy);
  }

  private static void delete(Session session) {
    Made group = session.group();
    session.delete(group).status("A deletion is answered 204 without a body.", 204);
    session.get(group.target()).status("The group was deleted: it must be gone.", 404);
  }
}
