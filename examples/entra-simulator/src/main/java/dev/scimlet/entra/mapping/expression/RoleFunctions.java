package dev.scimlet.entra.mapping.expression;

import static dev.scimlet.entra.mapping.expression.Functions.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Functions over {@code appRoleAssignments}. An assignment is an object with {@code id}, {@code
 * value} and {@code displayName}, or a text that is both value and display name.
 */
final class RoleFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          function("SingleAppRoleAssignment", 1, 1, RoleFunctions::single),
          function("AppRoleAssignmentsComplex", 1, 1, a -> roles(a, "displayName")),
          function("AssertiveAppRoleAssignmentsComplex", 1, 1, a -> roles(a, "display")));

  private static final String TYPE = "WindowsAzureActiveDirectoryRole";

  private RoleFunctions() {}

  /** Of several assignments, which are not supported, the first is taken. */
  private static JsonNode single(Arguments arguments) {
    return arguments.elements(0).stream()
        .map(assignment -> Values.ofNullable(member(assignment, "value")))
        .findFirst()
        .orElse(Values.missing());
  }

  private static JsonNode roles(Arguments arguments, String displayMember) {
    List<JsonNode> roles =
        arguments.elements(0).stream()
            .<JsonNode>map(assignment -> role(assignment, displayMember))
            .toList();
    return roles.isEmpty() ? Values.missing() : Values.array(roles);
  }

  private static ObjectNode role(JsonNode assignment, String displayMember) {
    ObjectNode role = JsonNodeFactory.instance.objectNode();
    if (assignment.isObject() && assignment.path("id").isString()) {
      role.set("id", assignment.path("id"));
    }
    role.put("primary", false);
    role.put("type", TYPE);
    role.put(displayMember, member(assignment, "displayName"));
    role.put("value", member(assignment, "value"));
    return role;
  }

  private static @Nullable String member(JsonNode assignment, String name) {
    if (!assignment.isObject()) {
      return Values.text(assignment);
    }
    String value = Values.text(assignment.path(name));
    return value == null ? Values.text(assignment.path("value")) : value;
  }
}
