package dev.scimlet.entra.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads the values of target paths, and writes them. */
final class ResourceValues {

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String VALUE = "value";
  private static final String PRIMARY = "primary";
  private static final String TYPE = "type";
  private static final String ROLES = "roles";

  private ResourceValues() {}

  static JsonNode read(TargetPath path, JsonNode resource) {
    String schema = path.schema();
    JsonNode parent = isCore(schema) ? resource : member(resource, schema);
    JsonNode attribute = member(parent, path.attribute());
    TargetPath.Condition condition = path.condition();
    if (condition != null) {
      return first(attribute, condition)
          .map(element -> part(element, path))
          .orElse(MissingNode.getInstance());
    }
    return attribute.isArray() ? all(attribute, path.subAttribute()) : part(attribute, path);
  }

  static void put(TargetPath path, ObjectNode body, JsonNode value) {
    String schema = path.schema();
    ObjectNode parent = isCore(schema) ? body : object(body, schema);
    TargetPath.Condition condition = path.condition();
    String subAttribute = path.subAttribute();
    if (condition != null) {
      ObjectNode element = element(parent, path.attribute(), condition);
      element.set(subAttribute == null ? VALUE : subAttribute, value);
    } else if (subAttribute != null) {
      object(parent, path.attribute()).set(subAttribute, value);
    } else if (isManager(path)) {
      object(parent, path.attribute()).set(VALUE, value);
    } else {
      parent.set(path.attribute(), whole(path, value));
    }
  }

  /** Assignments of roles carry their ids for later changes; a creation has no place for them. */
  private static JsonNode whole(TargetPath path, JsonNode value) {
    if (!path.attribute().equalsIgnoreCase(ROLES) || !value.isArray()) {
      return value;
    }
    ArrayNode roles = JsonNodeFactory.instance.arrayNode();
    for (JsonNode role : value) {
      roles.add(role instanceof ObjectNode object ? object.deepCopy().without("id") : role);
    }
    return roles;
  }

  private static boolean isCore(@Nullable String schema) {
    return schema == null || schema.regionMatches(true, 0, CORE, 0, CORE.length());
  }

  private static boolean isManager(TargetPath path) {
    return ENTERPRISE.equalsIgnoreCase(path.schema())
        && path.attribute().equalsIgnoreCase("manager");
  }

  private static JsonNode part(JsonNode attribute, TargetPath path) {
    JsonNode value = part(attribute, path.subAttribute());
    JsonNode inner = path.subAttribute() == null ? member(value, VALUE) : MissingNode.getInstance();
    return inner.isMissingNode() ? value : inner;
  }

  private static JsonNode part(JsonNode element, @Nullable String subAttribute) {
    return subAttribute == null ? known(element) : member(element, subAttribute);
  }

  private static ArrayNode all(JsonNode array, @Nullable String subAttribute) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    for (JsonNode element : array) {
      JsonNode value = member(element, subAttribute == null ? VALUE : subAttribute);
      if (!value.isMissingNode()) {
        values.add(value);
      } else if (subAttribute == null && !element.isObject()) {
        values.add(element);
      }
    }
    return values;
  }

  private static Optional<JsonNode> first(JsonNode attribute, TargetPath.Condition condition) {
    return elements(attribute).stream().filter(element -> matches(element, condition)).findFirst();
  }

  private static List<JsonNode> elements(JsonNode attribute) {
    return attribute.isArray() ? List.copyOf(attribute.values()) : List.of(attribute);
  }

  private static boolean matches(JsonNode element, TargetPath.Condition condition) {
    return member(element, condition.attribute()).asString("").equalsIgnoreCase(condition.value());
  }

  /** Finds a member regardless of the name's case; a null is no value. */
  private static JsonNode member(JsonNode node, @Nullable String name) {
    if (name == null || !node.isObject()) {
      return MissingNode.getInstance();
    }
    JsonNode exact = node.path(name);
    if (!exact.isMissingNode()) {
      return known(exact);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (member.getKey().equalsIgnoreCase(name)) {
        return known(member.getValue());
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode known(JsonNode node) {
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  private static ObjectNode object(ObjectNode parent, @Nullable String name) {
    if (name == null) {
      return parent;
    }
    return parent.get(name) instanceof ObjectNode there ? there : parent.putObject(name);
  }

  private static ObjectNode element(
      ObjectNode parent, String attribute, TargetPath.Condition condition) {
    ArrayNode array =
        parent.get(attribute) instanceof ArrayNode there ? there : parent.putArray(attribute);
    for (JsonNode element : array) {
      if (element instanceof ObjectNode there && matches(there, condition)) {
        return there;
      }
    }
    return describe(array.addObject(), attribute, condition);
  }

  /** The wire shows more of an element than its condition says. */
  private static ObjectNode describe(
      ObjectNode element, String attribute, TargetPath.Condition condition) {
    element.set(condition.attribute(), literal(condition));
    if (attribute.equalsIgnoreCase(ROLES) && condition.attribute().equalsIgnoreCase(PRIMARY)) {
      element.put(TYPE, "WindowsAzureActiveDirectoryRole");
    } else if (attribute.equalsIgnoreCase("emails") && isWork(condition)) {
      element.put(PRIMARY, true);
    }
    return element;
  }

  private static boolean isWork(TargetPath.Condition condition) {
    return condition.attribute().equalsIgnoreCase(TYPE)
        && condition.value().equalsIgnoreCase("work");
  }

  private static JsonNode literal(TargetPath.Condition condition) {
    boolean bool =
        condition.attribute().equalsIgnoreCase(PRIMARY)
            && condition.value().matches("(?i)true|false");
    return bool
        ? BooleanNode.valueOf(condition.value().equalsIgnoreCase("true"))
        : StringNode.valueOf(condition.value());
  }
}
