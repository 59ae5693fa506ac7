package dev.scimlet.entra.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * PATCH with the flag {@code aadOptscim062020}: lower-case operations, booleans as they are,
 * members removed by a path each. Several replacements without a condition in their paths become
 * one without path, whose value has the paths as names; a single one keeps its path.
 */
final class CompliantPatch implements PatchDialect {

  @Override
  public ArrayNode operations(List<Change> changes) {
    ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    List<Change> merged = merged(changes);
    changes.stream()
        .filter(change -> !merged.contains(change))
        .forEach(change -> write(operations.addObject(), change));
    if (!merged.isEmpty()) {
      ObjectNode value = operations.addObject().put("op", "replace").putObject("value");
      merged.forEach(change -> value.set(change.path().text(), change.after()));
    }
    return operations;
  }

  @Override
  public ArrayNode addMembers(String path, List<String> ids) {
    ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    ArrayNode value = operations.addObject().put("op", "add").put("path", path).putArray("value");
    ids.forEach(id -> value.addObject().put("value", id));
    return operations;
  }

  @Override
  public ArrayNode removeMembers(String path, List<String> ids) {
    ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    ids.forEach(
        id ->
            operations
                .addObject()
                .put("op", "remove")
                .put("path", path + "[value eq \"" + id + "\"]"));
    return operations;
  }

  private static List<Change> merged(List<Change> changes) {
    List<Change> candidates = new ArrayList<>(changes);
    candidates.removeIf(
        change ->
            change.kind() != Change.Kind.REPLACE
                || change.path().condition() != null
                || change.after().isContainer());
    return candidates.size() > 1 ? candidates : List.of();
  }

  private static void write(ObjectNode operation, Change change) {
    operation.put("op", change.kind().name().toLowerCase(Locale.ROOT));
    operation.put("path", change.path().text());
    if (change.kind() != Change.Kind.REMOVE) {
      operation.set("value", change.after());
    }
  }
}
