package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.internal.ElementIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes the values that a removal lists. What a client lists may lack sub-attributes or have them
 * out of date, so {@code value}, and {@code type} if it is given, say which value is meant.
 */
final class ListedRemoval {

  private static final List<String> IDENTIFYING = List.of("value", "type");

  private final AttributeDescriptor attribute;
  private final List<ScimValue> listed;

  ListedRemoval(AttributeDescriptor attribute, List<ScimValue> listed) {
    this.attribute = attribute;
    this.listed = listed;
  }

  ScimValue apply(ScimValue before) {
    List<ScimValue> existing = Values.list(before);
    List<ScimValue> kept =
        ElementIdentity.isByValue(attribute)
            ? keptByValue(existing)
            : existing.stream()
                .filter(one -> listed.stream().noneMatch(l -> means(l, one)))
                .toList();
    return kept.size() == existing.size() ? before : ScimArray.of(kept);
  }

  private List<ScimValue> keptByValue(List<ScimValue> existing) {
    ElementIdentity identity = ElementIdentity.of(attribute);
    listed.forEach(identity::add);
    return existing.stream().filter(one -> !identity.contains(one)).toList();
  }

  private boolean means(ScimValue wanted, ScimValue element) {
    if (!(wanted instanceof ScimObject object) || !(element instanceof ScimObject candidate)) {
      return same(attribute, wanted, element);
    }
    List<String> names = object.contains("value") ? IDENTIFYING : object.names();
    return names.stream()
        .filter(object::contains)
        .allMatch(
            name -> same(attribute.subAttribute(name), object.get(name), candidate.get(name)));
  }

  private static boolean same(
      @Nullable AttributeDescriptor descriptor,
      @Nullable ScimValue wanted,
      @Nullable ScimValue stored) {
    if (descriptor == null
        || !(wanted instanceof ScimString left)
        || !(stored instanceof ScimString right)) {
      return wanted != null && wanted.equals(stored);
    }
    boolean exact = descriptor.caseExact();
    return ComparisonKey.of(left.value(), exact).equals(ComparisonKey.of(right.value(), exact));
  }
}
