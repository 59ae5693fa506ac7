package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.internal.ElementIdentity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

  private List<ScimValue> missing(List<ScimValue> existing, List<ScimValue> operands) {
    return ElementIdentity.isByValue(attribute)
        ? missingByValue(existing, operands)
        : operands.stream()
            .filter(one -> existing.stream().noneMatch(old -> Values.contains(old, one)))
            .toList();
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
