package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;
import static dev.scimlet.entra.check.PatchBody.withoutValue;

import dev.scimlet.entra.client.ScimCall;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How Entra changes who is a member of a group. */
final class EntraMemberChecks {

  private static final int WRITERS = 20;
  private static final String STORED = "A change of members is stored, and shown at once.";

  private EntraMemberChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-member-add",
            "Members are added, one and several at a time",
            "Entra gallery Group_Update_Add_Member",
            EntraMemberChecks::add)
        .must(
            "entra-member-add-idempotent",
            "Adding a member again changes nothing and is no error",
            "Entra, observed",
            EntraMemberChecks::addTwice)
        .must(
            "entra-member-remove-legacy",
            "Remove with a list of members removes those, and no other",
            "Entra, observed",
            EntraMemberChecks::removeListed)
        .must(
            "entra-member-remove-compliant",
            "Remove with members[value eq \"…\"] removes that one",
            "Entra flag aadOptscim062020",
            EntraMemberChecks::removeByPath)
        .must(
            "entra-member-remove-unknown",
            "Removing somebody who is no member is no error",
            "Entra, observed",
            EntraMemberChecks::removeStranger)
        .must(
            "entra-member-parallel",
            "20 members that are added at the same time are all there afterwards",
            "Entra, documented",
            EntraMemberChecks::parallel)
        .advice(
            "entra-member-filter",
            "A search tells whether a user is a member of a group",
            "Entra, documented",
            EntraMemberChecks::filter)
        .list();
  }

  private static void add(Session session) {
    List<Made> users = Stream.generate(session::user).limit(3).toList();
    Made group = session.group();
    Members members = new Members(session, group);
    session.change(group, STORED, operation("Add", "members", Session.members(users.get(0))));
    members.expect(List.of(users.get(0)), List.of(users.get(1), users.get(2)), STORED);
    session.change(
        group, STORED, operation("add", "members", Session.members(users.get(1), users.get(2))));
    members.expect(users, List.of(), STORED + " Add keeps the members that are there.");
  }

  private static void addTwice(Session session) {
    Made user = session.user();
    Made group = session.group();
    String remedy = "Entra may add a member again: take it for done, and keep it once.";
    for (int i = 0; i < 2; i++) {
      session.change(group, remedy, operation("Add", "members", Session.members(user)));
    }
    new Members(session, group).expect(List.of(user), List.of(), remedy);
  }

  private static void removeListed(Session session) {
    Made leaver = session.user();
    Made other = session.user();
    Made group = session.group(leaver, other);
    String remedy =
        "Entra removes members by Remove with the path members and a list of those to go. Remove"
            + " those alone: an endpoint that ignores the list empties the group.";
    session.change(group, remedy, operation("Remove", "members", Session.members(leaver)));
    new Members(session, group).expect(List.of(other), List.of(leaver), remedy);
  }

  private static void removeByPath(Session session) {
    Made leaver = session.user();
    Made other = session.user();
    Made group = session.group(leaver, other);
    session.change(group, STORED, withoutValue("remove", path(leaver)));
    new Members(session, group).expect(List.of(other), List.of(leaver), STORED);
  }

  private static void removeStranger(Session session) {
    Made member = session.user();
    Made stranger = session.user();
    Made group = session.group(member);
    String remedy = "What is to be removed is not there, so all is well; an error is tried again.";
    session.change(group, remedy, withoutValue("remove", path(stranger)));
    session.change(group, remedy, operation("Remove", "members", Session.members(stranger)));
    new Members(session, group).expect(List.of(member), List.of(stranger), remedy);
  }

  private static void parallel(Session session) {
    List<Made> users = IntStream.range(0, WRITERS).mapToObj(i -> session.user()).toList();
    Made group = session.group();
    String remedy =
        "Membership changes come in parallel: a server that reads, changes and writes the whole"
            + " group without a lock loses some.";
    List<ScimCall> calls =
        users.stream()
            .map(user -> operation("Add", "members", Session.members(user)))
            .map(each -> ScimCall.of("PATCH", group.target(), PatchBody.of(each)))
            .toList();
    session.sendAtOnce(calls).forEach(answer -> answer.status(remedy, 200, 204));
    new Members(session, group).expect(users, List.of(), remedy);
  }

  private static void filter(Session session) {
    Made member = session.user();
    Made stranger = session.user();
    Made group = session.group(member);
    String remedy = "Entra may ask by a filter on members whether somebody is one.";
    String id = "id eq \"" + group.id() + "\" and members eq \"";
    session.search("/Groups", "attributes=id&", id + member.id() + "\"").isOnly(group, remedy);
    session.search("/Groups", "attributes=id&", id + stranger.id() + "\"").isEmpty(remedy);
  }

  private static String path(Made member) {
    return "members[value eq \"" + member.id() + "\"]";
  }
}
