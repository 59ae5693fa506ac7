package dev.scimlet.entra.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * A directory for tests, which is edited between cycles. All users and groups are synchronized
 * until something is assigned. It can be used by several threads.
 */
public final class InMemoryDirectory implements SourceDirectory {

  private final Map<String, SourceObject> users = new LinkedHashMap<>();
  private final Map<String, SourceObject> groups = new LinkedHashMap<>();
  private @Nullable Set<String> assigned;

  /** Makes an empty one. */
  public InMemoryDirectory() {}

  /**
   * Adds a user, or replaces the one that has the id.
   *
   * @param objectId its id
   * @param attributes its attributes
   * @return this directory
   */
  public synchronized InMemoryDirectory user(String objectId, Map<String, JsonNode> attributes) {
    users.put(objectId, new SourceObject(objectId, SourceType.USER, attributes));
    return this;
  }

  /**
   * Adds an enabled user with the names that mappings usually need.
   *
   * @param objectId its id
   * @param userPrincipalName the name for signing in, which is the e-mail address too
   * @param givenName its given name
   * @param surname its surname
   * @return this directory
   */
  public synchronized InMemoryDirectory user(
      String objectId, String userPrincipalName, String givenName, String surname) {
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    attributes.put("userPrincipalName", StringNode.valueOf(userPrincipalName));
    attributes.put("mail", StringNode.valueOf(userPrincipalName));
    attributes.put("mailNickname", StringNode.valueOf(userPrincipalName.replaceAll("@.*", "")));
    attributes.put("displayName", StringNode.valueOf(givenName + " " + surname));
    attributes.put("givenName", StringNode.valueOf(givenName));
    attributes.put("surname", StringNode.valueOf(surname));
    attributes.put("accountEnabled", BooleanNode.TRUE);
    return user(objectId, attributes);
  }

  /**
   * Adds a group, or replaces the one that has the id.
   *
   * @param objectId its id
   * @param displayName its name
   * @param members the object ids of its members
   * @return this directory
   */
  public synchronized InMemoryDirectory group(
      String objectId, String displayName, List<String> members) {
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    attributes.put("displayName", StringNode.valueOf(displayName));
    if (!members.isEmpty()) {
      attributes.put("members", texts(members));
    }
    groups.put(objectId, new SourceObject(objectId, SourceType.GROUP, attributes));
    return this;
  }

  /**
   * Changes an attribute of a user or a group.
   *
   * @param objectId which object
   * @param attribute the attribute's name
   * @param value its new value, or null for none
   * @return this directory
   * @throws IllegalArgumentException if there is no such object
   */
  public synchronized InMemoryDirectory set(
      String objectId, String attribute, @Nullable JsonNode value) {
    Map<String, SourceObject> objects = users.containsKey(objectId) ? users : groups;
    SourceObject object = objects.get(objectId);
    if (object == null) {
      throw new IllegalArgumentException("No object has this id.");
    }
    Map<String, JsonNode> attributes = new LinkedHashMap<>(object.attributes());
    if (value == null) {
      attributes.remove(attribute);
    } else {
      attributes.put(attribute, value);
    }
    objects.put(objectId, new SourceObject(objectId, object.type(), attributes));
    return this;
  }

  /**
   * Changes an attribute of a user or a group to a text.
   *
   * @param objectId which object
   * @param attribute the attribute's name
   * @param value its new value
   * @return this directory
   * @throws IllegalArgumentException if there is no such object
   */
  public InMemoryDirectory set(String objectId, String attribute, String value) {
    return set(objectId, attribute, StringNode.valueOf(value));
  }

  /**
   * Deletes a user or a group; what refers to it does so no more, as long as it is not there again.
   * Nothing happens if there is none.
   *
   * @param objectId which object
   * @return this directory
   */
  public synchronized InMemoryDirectory remove(String objectId) {
    users.remove(objectId);
    groups.remove(objectId);
    return this;
  }

  /**
   * Assigns a user or a group to the application. From the first assignment on, only what is
   * assigned is synchronized.
   *
   * @param objectId which object
   * @return this directory
   */
  public synchronized InMemoryDirectory assign(String objectId) {
    Set<String> ids = assigned == null ? new LinkedHashSet<>() : assigned;
    ids.add(objectId);
    assigned = ids;
    return this;
  }

  /**
   * Takes an assignment away. What was never assigned before is unassigned by this: the directory
   * then synchronizes only what is assigned.
   *
   * @param objectId which object
   * @return this directory
   */
  public synchronized InMemoryDirectory unassign(String objectId) {
    Set<String> ids = assigned == null ? new LinkedHashSet<>() : assigned;
    ids.remove(objectId);
    assigned = ids;
    return this;
  }

  @Override
  public synchronized SourceState read() {
    List<SourceEntry> entries = new ArrayList<>();
    users.values().forEach(user -> entries.add(new SourceEntry("memory", user, null)));
    groups.values().forEach(group -> entries.add(new SourceEntry("memory", group, null)));
    return StateBuilder.build(entries, assigned);
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
