package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ScimType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names in one object, made canonical.
 *
 * @param parent the path of the complex attribute or extension; null for the resource
 * @param complex what the object is a value of
 */
record MemberNames(@Nullable AttributePath parent, AttributeDescriptor complex, Leniency leniency) {

  /** What each member is; null unless all names are canonical, as most clients write them. */
  AttributeDescriptor @Nullable [] find(ScimObject members) {
    AttributeDescriptor[] found = new AttributeDescriptor[members.size()];
    for (int i = 0; i < found.length; i++) {
      String name = members.nameAt(i);
      AttributeDescriptor member = complex.subAttribute(name);
      if (member == null || !member.name().equals(name)) {
        return null;
      }
      found[i] = member;
    }
    return found;
  }

  /** Plain names first, so that a dotted key finds the object that it adds to. */
  ScimObject renamed(ScimObject members) {
    Map<String, ScimValue> canonical = new LinkedHashMap<>();
    Map<String, ScimValue> others = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          AttributeDescriptor member = complex.subAttribute(name);
          if (member == null) {
            others.put(name, value);
          } else if (canonical.put(member.name(), value) != null) {
            throw duplicate(child(member.name()));
          }
        });
    others.forEach(
        (name, value) -> {
          if (!expand(name, value, canonical)) {
            dropUnknown(child(name));
          }
        });
    ScimObject.Builder renamed = ScimObject.builder();
    canonical.forEach(renamed::put);
    return renamed.build();
  }

  /** Turns {@code "manager.value": x} into {@code "manager": {"value": x}}. */
  private boolean expand(String key, ScimValue value, Map<String, ScimValue> canonical) {
    int dot = key.indexOf('.');
    AttributeDescriptor head = dot < 0 ? null : complex.subAttribute(key.substring(0, dot));
    AttributeDescriptor tail = head == null ? null : head.subAttribute(key.substring(dot + 1));
    if (head == null || tail == null || head.multiValued()) {
      return false;
    }
    AttributePath path = child(head.name()).child(tail.name());
    if (!leniency.tolerates(ValueRepair.DOTTED_KEY, path)) {
      return false;
    }
    canonical.merge(
        head.name(),
        ScimObject.of(tail.name(), value),
        (before, one) -> joined(path, before, tail.name(), value));
    return true;
  }

  private static ScimObject joined(
      AttributePath path, ScimValue before, String name, ScimValue value) {
    if (!(before instanceof ScimObject object) || object.contains(name)) {
      throw duplicate(path);
    }
    return object.with(name, value);
  }

  private void dropUnknown(AttributePath path) {
    if (!leniency.tolerates(ValueRepair.UNKNOWN_ATTRIBUTE, path)) {
      throw new ValueException(
          ScimType.INVALID_SYNTAX,
          path,
          "A value has a member that the schema does not know; /Schemas lists those it knows.");
    }
  }

  private AttributePath child(String name) {
    return Place.pathIn(parent, name);
  }

  private static ValueException duplicate(AttributePath path) {
    return new ValueException(
        ScimType.INVALID_SYNTAX,
        path,
        path + " occurs twice in one value; names are compared without regard to case.");
  }
}
