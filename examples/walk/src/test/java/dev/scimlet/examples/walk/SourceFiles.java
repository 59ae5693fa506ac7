package dev.scimlet.examples.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A company's directory in files, which changes between the cycles: people and departments, some of
 * whose attributes nobody has.
 */
final class SourceFiles {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] GIVEN = {"Ada", "Björn", "Chloé", "Dmitri", "Eiji", "Fatma", "Gül"};
  private static final String[] SURNAMES = {"Adler", "Brandt", "Çelik", "Dubois", "Endo", "Farkas"};

  private final Path directory;
  private final Map<String, ObjectNode> users = new LinkedHashMap<>();
  private final Map<String, ObjectNode> groups = new LinkedHashMap<>();

  SourceFiles(Path directory) {
    this.directory = directory;
  }

  /** Hires so many people, in so many groups of which each person is in one or two. */
  SourceFiles hire(int people, int departments) {
    for (int i = 0; i < departments; i++) {
      groups.put(groupId(i), group(i));
    }
    for (int i = 0; i < people; i++) {
      users.put(userId(i), person(i));
      join(groupId(i % departments), userId(i));
      if (i % 10 == 0) {
        join(groupId((i / 10) % departments), userId(i));
      }
    }
    return this;
  }

  static String userId(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  static String groupId(int number) {
    return "00000000-0000-4000-9000-%012d".formatted(number);
  }

  static String userName(int number) {
    return "person%04d@contoso.example".formatted(number);
  }

  static String groupName(int number) {
    return "Department %02d".formatted(number);
  }

  ObjectNode user(int number) {
    return Objects.requireNonNull(users.get(userId(number)));
  }

  ObjectNode group(String id) {
    return Objects.requireNonNull(groups.get(id));
  }

  /** Deletes a person, who is in no group any more either. */
  ObjectNode dismiss(int number) {
    groups.keySet().forEach(group -> leave(group, userId(number)));
    return Objects.requireNonNull(users.remove(userId(number)));
  }

  void bring(int number, ObjectNode person) {
    users.put(userId(number), person);
  }

  void join(String group, String user) {
    setMembers(group, members(group, user, true));
  }

  void leave(String group, String user) {
    setMembers(group, members(group, user, false));
  }

  int members(String group) {
    return group(group).get("members").size();
  }

  /** Everybody as an endpoint should know them. */
  List<Person> everybody() {
    return users.values().stream().map(Person::inSource).toList();
  }

  /** The names of groups, and those of their members. */
  Map<String, Set<String>> members() {
    Map<String, Set<String>> members = new LinkedHashMap<>();
    for (ObjectNode group : groups.values()) {
      Set<String> names = new TreeSet<>();
      group.get("members").forEach(id -> names.add(name(users.get(id.stringValue()))));
      members.put(group.get("displayName").stringValue(), names);
    }
    return members;
  }

  private static String name(@Nullable ObjectNode user) {
    return Objects.requireNonNull(user).get("userPrincipalName").stringValue();
  }

  /** Whoever reads meanwhile sees the old files or the new ones, as a whole each. */
  void write() throws IOException {
    write("users.json", users);
    write("groups.json", groups);
  }

  private void write(String name, Map<String, ObjectNode> objects) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    objects.values().forEach(all::add);
    Path draft = directory.resolve(name + ".new");
    Files.writeString(draft, all.toPrettyString());
    Files.move(
        draft,
        directory.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private Set<String> members(String group, String user, boolean member) {
    Set<String> members = new TreeSet<>();
    group(group).get("members").forEach(value -> members.add(value.stringValue()));
    if (member) {
      members.add(user);
    } else {
      members.remove(user);
    }
    return members;
  }

  private void setMembers(String group, Set<String> members) {
    ArrayNode values = JSON.createArrayNode();
    members.forEach(values::add);
    group(group).set("members", values);
  }

  private static ObjectNode person(int number) {
    String given = GIVEN[number % GIVEN.length];
    String surname = SURNAMES[number / GIVEN.length % SURNAMES.length];
    ObjectNode person = JSON.createObjectNode();
    person.put("objectId", userId(number));
    person.put("userPrincipalName", userName(number));
    person.put("mail", userName(number));
    person.put("givenName", given);
    person.put("surname", surname);
    person.put("displayName", given + " " + surname);
    person.put("accountEnabled", true);
    person.put("extensionAttribute1", "CC-" + number % 20);
    person.put("extensionAttribute2", "True");
    if (number % 3 == 0) {
      person.put("extensionAttribute3", "True");
    }
    return person;
  }

  private static ObjectNode group(int number) {
    ObjectNode group = JSON.createObjectNode();
    group.put("objectId", groupId(number));
    group.put("displayName", groupName(number));
    group.set("members", JSON.createArrayNode());
    return group;
  }
}
