package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.internal.ElementIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Appends to a list what is not there yet. A complex value is there if an existing one has all of
 * its sub-attributes; a group's member is there if its {@code value} is.
 */
final class Addition {

  private final StepContext context;
  private final AttributeDescriptor attribute;

  Addition(StepContext context, AttributeDescriptor attribute) {
    this.context = context;
    this.attribute = attribute;
  }

  @Nullable ScimValue apply(@Nullable ScimValue before, List<ScimValue> operands) {
    ScimArray existing = Values.array(before);
    List<ScimValue> missing = missing(existing, operands);
    if (missing.isEmpty()) {
      return before;
    }
    List<Integer> primaries = new ArrayList<>();
    for (int i = 0; i < missing.size(); i++) {
      if (PrimaryRule.isPrimary(missing.get(i))) {
        primaries.add(existing.size() + i);
      }
    }
    return new PrimaryRule(context).apply(existing.plus(missing), primaries);
  }

  /** One pass over the existing values for each set of names that the operands have. */
  private List<ScimValue> missing(ScimArray existing, List<ScimValue> operands) {
    if (ElementIdentity.isByValue(attribute)) {
      return missingByValue(existing, operands);
    }
    Map<Set<String>, Set<ScimValue>> present = new HashMap<>();
    return operands.stream()
        .filter(
            operand ->
                !present
                    .computeIfAbsent(Values.names(operand), names -> projected(existing, names))
                    .contains(operand))
        .toList();
  }

  private static Set<ScimValue> projected(ScimArray existing, Set<String> names) {
    return existing.values().stream()
        .map(element -> Values.project(element, names, (name, value) -> value))
        .collect(Collectors.toSet());
  }

  private List<ScimValue> missingByValue(ScimArray existing, List<ScimValue> operands) {
    ElementIdentity wanted = ElementIdentity.of(attribute);
    operands.forEach(wanted::add);
    ElementIdentity present = ElementIdentity.of(attribute);
    for (int position : Elements.like(operands, existing, wanted::contains)) {
      present.add(existing.get(position));
    }
    return present.isEmpty()
        ? operands
        : operands.stream().filter(operand -> !present.contains(operand)).toList();
  }
}
