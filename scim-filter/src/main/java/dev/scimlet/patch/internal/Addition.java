package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.internal.ElementIdentity;
import java.util.ArrayList;
import java.util.BitSet;
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
    List<ScimValue> existing = Values.list(before);
    List<ScimValue> missing = missing(existing, operands);
    if (missing.isEmpty()) {
      return before;
    }
    List<ScimValue> all = new ArrayList<>(existing.size() + missing.size());
    all.addAll(existing);
    all.addAll(missing);
    return ScimArray.of(new PrimaryRule(context).apply(all, primaries(all, existing.size())));
  }

  /** One pass over the existing values for each set of names that the operands have. */
  private List<ScimValue> missing(List<ScimValue> existing, List<ScimValue> operands) {
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

  private static Set<ScimValue> projected(List<ScimValue> existing, Set<String> names) {
    return existing.stream()
        .map(element -> Values.project(element, names, (name, value) -> value))
        .collect(Collectors.toSet());
  }

  /** One pass over the existing values, which are many in a group. */
  private List<ScimValue> missingByValue(List<ScimValue> existing, List<ScimValue> operands) {
    ElementIdentity wanted = ElementIdentity.of(attribute);
    operands.forEach(wanted::add);
    existing.forEach(wanted::remove);
    return operands.stream().filter(wanted::contains).toList();
  }

  private static BitSet primaries(List<ScimValue> all, int from) {
    BitSet primaries = new BitSet();
    for (int i = from; i < all.size(); i++) {
      primaries.set(i, all.get(i) instanceof ScimObject object && PrimaryRule.isPrimary(object));
    }
    return primaries;
  }
}
