package dev.scimlet.entra.check;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Looks who is a member of a group. Endpoints need not show members in the group; those that do not
 * are asked for the groups of the user, and then by a search.
 */
final class Members {

  private final Session session;
  private final Made group;

  Members(Session session, Made group) {
    this.session = session;
    this.group = group;
  }

  /** Expects that some are members and others are not. */
  void expect(List<Made> members, List<Made> others, String remedy) {
    Answer read = session.read(group);
    for (Made member : members) {
      read.expect(
          count(read, member) > 0,
          "The user is a member of the group",
          "A user who should be a member of the group is not. " + remedy);
      read.expect(
          count(read, member) == 1,
          "The user is a member of the group once",
          "A user is listed among the members of the group more than once. " + remedy);
    }
    for (Made other : others) {
      read.expect(
          count(read, other) == 0,
          "The user is no member of the group",
          "A user who should be no member of the group is one. " + remedy);
    }
  }

  private int count(Answer read, Made member) {
    JsonNode shown = read.at("members");
    if (shown.isMissingNode()) {
      return isKnownOtherwise(member) ? 1 : 0;
    }
    int count = 0;
    for (JsonNode each : shown) {
      if (AttributePath.member(each, "value").stringValue("").equals(member.id())) {
        count++;
      }
    }
    return count;
  }

  private boolean isKnownOtherwise(Made member) {
    for (JsonNode each : session.get(member.target()).at("groups")) {
      if (AttributePath.member(each, "value").stringValue("").equals(group.id())) {
        return true;
      }
    }
    String filter = "id eq \"" + group.id() + "\" and members eq \"" + member.id() + "\"";
    return session.search("/Groups", "", filter).ids().equals(List.of(group.id()));
  }
}
