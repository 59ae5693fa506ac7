package dev.scimlet.entra.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes a state of what was read: ids are unique, and references lead to objects that are there.
 */
final class StateBuilder {

  private static final String MANAGER = "manager";
  private static final String MEMBERS = "members";

  private final Map<String, SourceEntry> entries = new LinkedHashMap<>();
  private final Map<String, String> idsByName = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();

  private StateBuilder() {}

  static SourceState build(List<SourceEntry> entries, @Nullable Set<String> assigned) {
    StateBuilder builder = new StateBuilder();
    entries.forEach(builder::add);
    return builder.state(assigned);
  }

  private void add(SourceEntry entry) {
    SourceEntry other = entries.putIfAbsent(entry.object().objectId(), entry);
    if (other != null) {
      throw new SourceException(
          entry.place() + ": " + other.place() + " has the same object id.", null);
    }
    if (entry.distinguishedName() != null) {
      idsByName.put(entry.distinguishedName(), entry.object().objectId());
    }
  }

  private SourceState state(@Nullable Set<String> assigned) {
    List<SourceObject> users = new ArrayList<>();
    List<SourceObject> groups = new ArrayList<>();
    for (SourceEntry entry : entries.values()) {
      boolean user = entry.object().type() == SourceType.USER;
      (user ? users : groups).add(user ? user(entry) : group(entry));
    }
    return new SourceState(users, groups, assigned == null ? null : known(assigned), warnings);
  }

  private SourceObject user(SourceEntry entry) {
    JsonNode manager = entry.object().attribute(MANAGER);
    if (manager.isMissingNode()) {
      return entry.object();
    }
    String id = id(manager.asString(""));
    SourceEntry found = entries.get(id);
    if (found == null || found.object().type() != SourceType.USER) {
      warnings.add(entry.place() + ": the manager is no user that is there, and is passed over.");
      return with(entry.object(), MANAGER, null);
    }
    return with(entry.object(), MANAGER, JsonNodeFactory.instance.stringNode(id));
  }

  private SourceObject group(SourceEntry entry) {
    JsonNode members = entry.object().attribute(MEMBERS);
    if (members.isMissingNode()) {
      return entry.object();
    }
    Set<String> ids = new LinkedHashSet<>();
    (members.isArray() ? members.values() : List.of(members))
        .forEach(member -> ids.add(id(member.asString(""))));
    int before = ids.size();
    ids.retainAll(entries.keySet());
    if (ids.size() < before) {
      warnings.add(
          entry.place()
              + ": members that are not there are passed over: "
              + (before - ids.size())
              + ".");
    }
    return with(entry.object(), MEMBERS, ids.isEmpty() ? null : array(ids));
  }

  /** References of LDAP directories are names. */
  private String id(String reference) {
    return idsByName.isEmpty()
        ? reference
        : idsByName.getOrDefault(DistinguishedNames.normalize(reference), reference);
  }

  private Set<String> known(Set<String> assigned) {
    Set<String> known = new LinkedHashSet<>(assigned);
    known.retainAll(entries.keySet());
    if (known.size() < assigned.size()) {
      warnings.add(
          "Assignments of objects that are not there are passed over: "
              + (assigned.size() - known.size())
              + ".");
    }
    return known;
  }

  private static SourceObject with(SourceObject object, String name, @Nullable JsonNode value) {
    Map<String, JsonNode> attributes = new LinkedHashMap<>(object.attributes());
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
    return new SourceObject(object.objectId(), object.type(), attributes);
  }

  private static ArrayNode array(Set<String> ids) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(array::add);
    return array;
  }
}
