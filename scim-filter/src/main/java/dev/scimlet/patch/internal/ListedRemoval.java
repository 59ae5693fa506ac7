package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.internal.ElementIdentity;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Removes the values that a removal lists. What a client lists may lack sub-attributes or have them
 * out of date, so {@code value}, and {@code type} if it is given, say which value is meant.
 */
final class ListedRemoval {

  private static final Set<String> IDENTIFYING = Set.of("value", "type");

  private final AttributeDescriptor attribute;
  private final List<ScimValue> listed;

  ListedRemoval(AttributeDescriptor attribute, List<ScimValue> listed) {
    this.attribute = attribute;
    this.listed = listed;
  }

  ScimValue apply(ScimValue before) {
    ScimArray existing = Values.array(before);
    Predicate<ScimValue> meant =
        ElementIdentity.isByValue(attribute) ? identity()::contains : keys();
    int[] positions = Elements.like(listed, existing, meant);
    return positions.length == 0
        ? before
        : Elements.changed(existing, positions, Collections.nCopies(positions.length, null));
  }

  private ElementIdentity identity() {
    ElementIdentity identity = ElementIdentity.of(attribute);
    listed.forEach(identity::add);
    return identity;
  }

  /** Compares a value with all that are listed at once, by the names that those give. */
  private Predicate<ScimValue> keys() {
    Map<Set<String>, Set<ScimValue>> keys = new HashMap<>();
    for (ScimValue one : listed) {
      Set<String> names = identifying(one);
      keys.computeIfAbsent(names, n -> new HashSet<>()).add(key(one, names));
    }
    return element ->
        keys.entrySet().stream()
            .anyMatch(entry -> entry.getValue().contains(key(element, entry.getKey())));
  }

  private static Set<String> identifying(ScimValue one) {
    Set<String> names = new HashSet<>(Values.names(one));
    if (names.contains("value")) {
      names.retainAll(IDENTIFYING);
    }
    return names;
  }

  private ScimValue key(ScimValue value, Set<String> names) {
    return value instanceof ScimObject
        ? Values.project(
            value, names, (name, member) -> folded(attribute.subAttribute(name), member))
        : folded(attribute, value);
  }

  private static ScimValue folded(@Nullable AttributeDescriptor descriptor, ScimValue value) {
    return descriptor != null && value instanceof ScimString string
        ? ScimString.of(ComparisonKey.of(string.value(), descriptor.caseExact()))
        : value;
  }
}
