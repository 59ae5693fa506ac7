package dev.scimlet.resource;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueRepair;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a body says to have no value, RFC 7643 section 2.5: null, an empty array or, under its
 * repair, an empty string. What a body leaves out it says nothing of.
 */
final class UnassignedAttributes {

  private static final ScimString EMPTY = ScimString.of("");

  private final ReadPolicy policy;
  private final Set<AttributePath> paths = new HashSet<>();

  UnassignedAttributes(ReadPolicy policy) {
    this.policy = policy;
  }

  Set<AttributePath> paths() {
    return paths.isEmpty() ? Set.of() : Set.copyOf(paths);
  }

  void add(AttributePath path) {
    paths.add(path);
  }

  /** Looks through the members of a resource, an extension or a complex value. */
  void addAll(@Nullable AttributePath parent, AttributeDescriptor complex, ScimObject members) {
    for (int i = 0; i < members.size(); i++) {
      ScimValue value = members.valueAt(i);
      AttributeDescriptor member =
          hasNothing(value) ? complex.subAttribute(members.nameAt(i)) : null;
      if (member != null && member.mutability() != Mutability.READ_ONLY) {
        String known = member.name();
        add(parent == null ? AttributePath.of(known) : parent.child(known), member, value);
      }
    }
  }

  /** Whether a value or a part of it says nothing, which is seldom. */
  private boolean hasNothing(ScimValue value) {
    if (value instanceof ScimArray array) {
      return array.size() == 0 || hasNothing(array);
    }
    return value instanceof ScimObject object ? hasNothing(object) : saysNothing(value);
  }

  private boolean hasNothing(ScimArray array) {
    for (int i = 0; i < array.size(); i++) {
      if (hasNothing(array.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNothing(ScimObject object) {
    for (int i = 0; i < object.size(); i++) {
      if (hasNothing(object.valueAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void add(AttributePath path, AttributeDescriptor attribute, ScimValue value) {
    if (saysNothing(value)) {
      paths.add(path);
    } else if (path.subAttribute() == null && value instanceof ScimArray array) {
      array.forEach(element -> addParts(path, attribute, element));
    } else if (path.subAttribute() == null) {
      addParts(path, attribute, value);
    }
  }

  private void addParts(AttributePath path, AttributeDescriptor attribute, ScimValue value) {
    if (value instanceof ScimObject object) {
      addAll(path, attribute, object);
    }
  }

  private boolean saysNothing(ScimValue value) {
    return value == ScimNull.NULL
        || (value instanceof ScimArray array && array.values().stream().allMatch(this::saysNothing))
        || (value.equals(EMPTY) && policy.values().contains(ValueRepair.EMPTY_STRING_UNASSIGNS));
  }
}
