package dev.scimlet.entra.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A user or a group of the directory at one moment.
 *
 * @param objectId identifies it for ever, and is not empty
 * @param type what it is
 * @param attributes its values by their names in Microsoft Graph or in the directory's schema
 *     ({@code userPrincipalName}, {@code accountEnabled}, {@code manager}, {@code members}, …): a
 *     text, a boolean, a number, or an array of them; references are object ids. An attribute
 *     without value is left out
 */
public record SourceObject(String objectId, SourceType type, Map<String, JsonNode> attributes) {

  /**
   * Copies the attributes.
   *
   * @param objectId as the component
   * @param type as the component
   * @param attributes as the component
   * @throws IllegalArgumentException if the id is empty
   */
  public SourceObject {
    if (objectId.isEmpty()) {
      throw new IllegalArgumentException("An object has an id.");
    }
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /**
   * Finds a value.
   *
   * @param name the attribute's name, whose case counts
   * @return the value, or a missing node if there is none
   */
  public JsonNode attribute(String name) {
    return attributes.getOrDefault(name, MissingNode.getInstance());
  }
}
