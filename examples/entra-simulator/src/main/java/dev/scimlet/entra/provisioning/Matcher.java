package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.Flow;
import dev.scimlet.entra.mapping.MappingContext;
import dev.scimlet.entra.operation.ErrorCode;
import dev.scimlet.entra.operation.ProvisioningError;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Searches the object of the target that belongs to one of the source, by its matching attributes.
 */
final class Matcher {

  private final TargetSystem target;
  private final StateStore store;

  Matcher(TargetSystem target, StateStore store) {
    this.target = target;
    this.store = store;
  }

  /** Asks by each attribute in turn until something is found. */
  Optional<JsonNode> find(WorkItem item, MappingContext context) {
    boolean asked = false;
    for (AttributeMapping mapping : item.mapping().matching()) {
      if (mapping.evaluate(item.object(), context) instanceof Flow.Value value) {
        asked = true;
        Optional<JsonNode> found = ask(item, mapping, WireValue.text(value.value()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (!asked) {
      throw failure(
          ErrorCode.MISSING_VALUES, "None of the object's matching attributes has a value.");
    }
    return Optional.empty();
  }

  private Optional<JsonNode> ask(WorkItem item, AttributeMapping mapping, String value) {
    List<JsonNode> found =
        target.search(MatchQuery.of(item.kind(), mapping.target().text(), value));
    if (found.size() > 1) {
      throw failure(
          ErrorCode.DUPLICATE_TARGET_ENTRIES,
          found.size() + " objects of the target have this value of a matching attribute.");
    }
    found.forEach(resource -> requireFree(item, resource));
    return found.stream().findFirst();
  }

  private void requireFree(WorkItem item, JsonNode resource) {
    store
        .sourceOf(item.object().type(), resource.path("id").asString())
        .filter(other -> !other.equals(item.object().objectId()))
        .ifPresent(
            other -> {
              throw failure(
                  ErrorCode.DUPLICATE_SOURCE_ENTRIES,
                  "Another object of the source has the same matching value.");
            });
  }

  private static ProvisioningFailure failure(ErrorCode code, String reason) {
    return new ProvisioningFailure(ProvisioningError.of(code, reason));
  }
}
