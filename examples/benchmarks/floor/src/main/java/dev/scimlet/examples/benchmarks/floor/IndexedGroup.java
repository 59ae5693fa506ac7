package dev.scimlet.examples.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * A group, and where its members are.
 *
 * @param group the group
 * @param places where each member was when the group was read; who has come since is at the end
 */
record IndexedGroup(ObjectNode group, Map<String, Integer> places) {

  static IndexedGroup of(ObjectNode group) {
    Map<String, Integer> places = new HashMap<>();
    JsonNode members = group.get("members");
    for (int place = 0; place < members.size(); place++) {
      places.put(id(members.get(place)), place);
    }
    return new IndexedGroup(group, places);
  }

  ArrayNode members() {
    return (ArrayNode) group.get("members");
  }

  void add(JsonNode member) {
    if (places.putIfAbsent(id(member), members().size()) == null) {
      members().add(member);
    }
  }

  void removeLast() {
    places.remove(id(members().remove(members().size() - 1)));
  }

  /** Removes a member; the places of those behind it are not right any more. */
  void remove(String member) {
    members().remove(place(member));
    places.remove(member);
  }

  int place(String member) {
    return places.getOrDefault(member, -1);
  }

  private static String id(JsonNode member) {
    return member.get("value").textValue();
  }
}
