package dev.scimlet.examples.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What an endpoint must have at the end. */
final class EndState {

  private EndState() {}

  /** Nobody is missing, doubled or different from the company's directory, and no membership. */
  static void assertSame(Endpoint endpoint, SourceFiles source) throws Exception {
    Map<String, String> names = new HashMap<>();
    List<Person> people = new ArrayList<>();
    for (JsonNode user : endpoint.all("Users")) {
      names.put(user.get("id").stringValue(), user.get("userName").stringValue());
      people.add(Person.atEndpoint(user));
    }
    assertThat(people).containsExactlyInAnyOrderElementsOf(source.everybody());
    Map<String, Set<String>> members = new HashMap<>();
    List<JsonNode> groups = endpoint.all("Groups");
    for (JsonNode group : groups) {
      Set<String> found = new TreeSet<>();
      group.path("members").forEach(m -> found.add(names.get(m.get("value").stringValue())));
      assertThat(found).hasSize(group.path("members").size());
      members.put(group.get("displayName").stringValue(), found);
    }
    assertThat(groups).hasSize(members.size());
    assertThat(members).isEqualTo(source.members());
  }
}
