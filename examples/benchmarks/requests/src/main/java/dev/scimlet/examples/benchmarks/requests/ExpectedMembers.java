package dev.scimlet.examples.benchmarks.requests;

import java.util.List;

/** The right members of a group. */
final class ExpectedMembers {

  private ExpectedMembers() {}

  static void with(String json, int size, String member) {
    size(json, size);
    Expect.that(values(json).contains(member), "The new member is not there.");
  }

  static void without(String json, int size, String member) {
    size(json, size);
    Expect.that(!values(json).contains(member), "The removed member is still there.");
  }

  static void size(String json, int size) {
    Expect.equal(size, values(json).size(), "The number of members");
  }

  private static List<String> values(String json) {
    return Json.at(Json.read(json), "members") instanceof List<?> members
        ? members.stream().map(member -> String.valueOf(Json.at(member, "value"))).toList()
        : List.of();
  }
}
