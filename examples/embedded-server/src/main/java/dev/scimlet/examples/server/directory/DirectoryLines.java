package dev.scimlet.examples.server.directory;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoredResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of all users and groups. */
final class DirectoryLines {

  static final String USER = "User";
  static final String GROUP = "Group";
  static final Set<String> TYPES = Set.of(USER, GROUP);

  private final Lines<PersonLine> people = new Lines<>();
  private final Lines<GroupLine> groups = new Lines<>();

  Lines<PersonLine> people() {
    return people;
  }

  Lines<GroupLine> groups() {
    return groups;
  }

  Map<String, Person> find(List<String> ids) {
    Map<String, Person> found = new LinkedHashMap<>();
    for (String id : ids) {
      people.find(id).ifPresent(line -> found.put(id, line.person()));
    }
    return found;
  }

  void put(StoredResource resource) {
    String id = resource.key().id();
    if (resource.key().resourceType().equals(USER)) {
      PersonLine line = new PersonLine(PersonReader.read(resource));
      people.put(line.key(), line);
    } else {
      GroupLine line = GroupLine.of(resource);
      groups.put(new LineKey(ComparisonKey.folded(line.name()), id), line);
    }
  }

  /** How many there are. */
  int size() {
    return people.size() + groups.size();
  }

  void clear() {
    people.clear();
    groups.clear();
  }

  void remove(ResourceKey key) {
    (key.resourceType().equals(USER) ? people : groups).remove(key.id());
  }
}
