package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.Flow;
import dev.scimlet.entra.mapping.FlowBehavior;
import dev.scimlet.entra.mapping.FlowType;
import dev.scimlet.entra.mapping.MappingContext;
import dev.scimlet.entra.mapping.TargetAttribute.Comparison;
import dev.scimlet.entra.mapping.TargetType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What has to change in the target: what flows, compared with what the target has. */
final class Differences {

  private Differences() {}

  /** Compares in the order of the mappings; references are compared elsewhere. */
  static List<Change> of(
      WorkItem item, List<AttributeMapping> mappings, MappingContext context, JsonNode copy) {
    List<Change> changes = new ArrayList<>();
    for (AttributeMapping mapping : mappings) {
      TargetType type = item.mapping().type(mapping.target());
      if (type != TargetType.REFERENCE) {
        Flow flow = mapping.evaluate(item.object(), context);
        Comparison comparison = item.mapping().comparison(mapping.target());
        change(mapping, type, comparison, flow, mapping.target().read(copy))
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static Optional<Change> change(
      AttributeMapping mapping,
      TargetType type,
      Comparison comparison,
      Flow flow,
      JsonNode before) {
    if (flow instanceof Flow.Value value) {
      return value(
          mapping, comparison, before, MultipleValues.ofChange(mapping, type, value.value()));
    }
    boolean clears = flow instanceof Flow.Empty && mapping.flowType() == FlowType.ALWAYS;
    return clears && hasValue(before)
        ? Optional.of(Change.remove(mapping.target(), before))
        : Optional.empty();
  }

  private static Optional<Change> value(
      AttributeMapping mapping, Comparison comparison, JsonNode before, JsonNode after) {
    if (!hasValue(before)) {
      return Optional.of(Change.add(mapping.target(), after));
    }
    if (mapping.flowType() == FlowType.ATTRIBUTE_ADD_ONLY
        || mapping.flowType() == FlowType.VALUE_ADD_ONLY) {
      return Optional.empty();
    }
    if (MultipleValues.onlyAdds(mapping)) {
      return MultipleValues.missing(before, after)
          .map(missing -> Change.add(mapping.target(), missing));
    }
    boolean flows =
        mapping.flowBehavior() == FlowBehavior.FLOW_ALWAYS
            || !WireValue.same(before, after, comparison);
    return flows ? Optional.of(Change.replace(mapping.target(), before, after)) : Optional.empty();
  }

  /** An empty text and an empty list are no value: so endpoints show what was cleared. */
  private static boolean hasValue(JsonNode value) {
    boolean empty =
        value.isMissingNode()
            || (value.isString() && value.stringValue().isEmpty())
            || (value.isContainer() && value.isEmpty());
    return !empty;
  }
}
