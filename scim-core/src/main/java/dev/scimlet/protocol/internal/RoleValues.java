package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.json.JsonException;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads roles whose value is a JSON object in a string, as Entra ID writes them for the expression
 * {@code AppRoleAssignmentsComplex}. For clients whose profile has {@link
 * RequestRepair#JSON_IN_ROLE_VALUE}: without it they are stored as they were sent.
 */
final class RoleValues {

  private static final String ROLES = "roles";

  private RoleValues() {}

  static ScimObject repair(Exchange exchange, ScimObject body) {
    ScimValue roles = body.get(ROLES);
    return roles == null ? body : body.with(ROLES, repair(exchange, roles));
  }

  static PatchOperation repair(Exchange exchange, PatchOperation operation) {
    ScimValue value = operation.value();
    if (value == null) {
      return operation;
    }
    String path = operation.path();
    if (path == null) {
      return value instanceof ScimObject body
          ? new PatchOperation(operation.kind(), null, repair(exchange, body))
          : operation;
    }
    return path.toLowerCase(Locale.ROOT).equals(ROLES)
        ? new PatchOperation(operation.kind(), path, repair(exchange, value))
        : operation;
  }

  private static ScimValue repair(Exchange exchange, ScimValue roles) {
    if (roles instanceof ScimArray array) {
      List<ScimValue> repaired =
          array.values().stream().map(role -> repairRole(exchange, role)).toList();
      return ScimArray.of(repaired);
    }
    return repairRole(exchange, roles);
  }

  private static ScimValue repairRole(Exchange exchange, ScimValue role) {
    String text = role instanceof ScimObject object ? object.getString("value") : null;
    if (text == null || !text.startsWith("{")) {
      return role;
    }
    try {
      ScimObject inner =
          ScimJson.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults());
      String value = inner.getString("value");
      if (value == null) {
        return role;
      }
      exchange.repairs().repaired(RequestRepair.JSON_IN_ROLE_VALUE, AttributePath.of(ROLES));
      ScimObject.Builder repaired = ((ScimObject) role).toBuilder().put("value", value);
      return repaired.putIfPresent("display", inner.getString("displayName")).build();
    } catch (JsonException e) {
      // It only looked like JSON: it stays as it was sent.
      return role;
    }
  }
}
