package dev.scimlet.examples.benchmarks.requests;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Groups of any size; their members are the first users. */
final class Groups {

  private static final String TEMPLATE =
      """
      {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],
      "id":"{id}","displayName":"Group of {count}","members":[{members}],
      "meta":{"resourceType":"Group","created":"2010-01-23T04:56:22Z",
      "lastModified":"2011-05-13T04:42:34Z","location":"https://example.com/v2/Groups/{id}"}}
      """
          .replace("\n", "");

  private Groups() {}

  static String json(int members) {
    String all =
        IntStream.range(0, members)
            .mapToObj(number -> member(Ids.of(number), "User " + number))
            .collect(Collectors.joining(","));
    return TEMPLATE
        .replace("{id}", id(members))
        .replace("{count}", String.valueOf(members))
        .replace("{members}", all);
  }

  static String id(int members) {
    return "group-" + members;
  }

  /** Who is removed: neither the first nor the last. */
  static String removed(int members) {
    return Ids.of(members / 2);
  }

  static String add() {
    return Patches.body(
        "{\"op\":\"add\",\"path\":\"members\",\"value\":["
            + member(Users.NEWCOMER, "New member")
            + "]}");
  }

  static String remove(String member) {
    return Patches.body(
        "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + member + "\\\"]\"}");
  }

  private static String member(String id, String display) {
    return "{\"value\":\""
        + id
        + "\",\"$ref\":\"https://example.com/v2/Users/"
        + id
        + "\",\"type\":\"User\",\"display\":\""
        + display
        + "\"}";
  }
}
