package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.Flow;
import dev.scimlet.entra.mapping.MappingException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Keeps out of the log what {@code Redact} marks in an expression. */
final class Secrets {

  private final Contexts contexts;

  Secrets(Contexts contexts) {
    this.contexts = contexts;
  }

  void hide(WorkItem item, Trail trail) {
    for (AttributeMapping mapping : item.mapping().attributes()) {
      secret(item, mapping).map(WireValue::text).ifPresent(trail::hide);
    }
  }

  private Optional<JsonNode> secret(WorkItem item, AttributeMapping mapping) {
    try {
      return mapping.evaluate(item.object(), contexts.creating()) instanceof Flow.Value value
              && value.logged() == Flow.Logged.REDACTED
          ? Optional.of(value.value())
          : Optional.empty();
    } catch (MappingException e) {
      return Optional.empty();
    }
  }
}
