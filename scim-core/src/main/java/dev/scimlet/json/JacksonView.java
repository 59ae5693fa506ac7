package dev.scimlet.json;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * SCIM values as Jackson 3 trees and as the host's own classes.
 *
 * <p>Needs {@code tools.jackson.core:jackson-databind}, which nothing else in this library does.
 * Values are converted, not shared: a change in a tree does not reach the SCIM value. Thread-safe.
 */
// Not transitive on purpose, see module-info: a host without this view needs no library for it.
@SuppressWarnings("exports")
public final class JacksonView {

  private final ObjectMapper mapper;

  private JacksonView(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Makes a view.
   *
   * @param mapper the host's mapper, which decides how its classes are bound
   * @return the view
   */
  public static JacksonView of(ObjectMapper mapper) {
    return new JacksonView(Objects.requireNonNull(mapper));
  }

  /**
   * Converts an object to a tree.
   *
   * @param object the object
   * @return the tree
   * @throws IllegalStateException if the object contains a secret
   */
  public ObjectNode toNode(ScimObject object) {
    return new JacksonNodes(mapper.getNodeFactory()).visitObject(object);
  }

  /**
   * Converts a tree to a SCIM value.
   *
   * @param node the tree
   * @return the value
   * @throws IllegalArgumentException if the tree holds what JSON cannot carry
   */
  public ScimValue toValue(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> ScimArray.of(node.values().stream().map(this::toValue).toList());
      case STRING -> ScimString.of(node.stringValue());
      case BOOLEAN -> ScimBoolean.of(node.booleanValue());
      case NUMBER -> ScimNumber.of(node.decimalValue());
      case NULL -> ScimNull.NULL;
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("A " + node.getNodeType() + " node is no JSON.");
    };
  }

  /**
   * Binds an object to a class of the host.
   *
   * @param object the object, for instance the body of a resource
   * @param type the class
   * @param <T> the class
   * @return a new instance
   * @throws tools.jackson.core.JacksonException if the object does not fit the class
   */
  public <T> T bind(ScimObject object, Class<T> type) {
    return mapper.treeToValue(toNode(object), type);
  }

  /**
   * Converts an instance of a class of the host.
   *
   * @param bean the instance
   * @return the object
   * @throws IllegalArgumentException if the mapper does not make a JSON object of it
   */
  public ScimObject unbind(Object bean) {
    JsonNode node = mapper.valueToTree(bean);
    if (toValue(node) instanceof ScimObject object) {
      return object;
    }
    throw new IllegalArgumentException("The mapper does not make a JSON object of it.");
  }

  private ScimObject object(JsonNode node) {
    ScimObject.Builder object = ScimObject.builder();
    node.forEachEntry((name, member) -> object.put(name, toValue(member)));
    return object.build();
  }
}
