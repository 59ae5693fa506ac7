package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.ScimType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members of an object: finds each one's descriptor, whatever the spelling of its name. */
final class MembersConformer {

  private final ShapeConformer shape;
  private final Leniency leniency;
  private final ValueUse use;

  MembersConformer(ShapeConformer shape, Leniency leniency, ValueUse use) {
    this.shape = shape;
    this.leniency = leniency;
    this.use = use;
  }

  ScimObject conform(
      @Nullable AttributePath parent, AttributeDescriptor complex, ScimObject members) {
    Owner owner = new Owner(parent, complex);
    ScimObject.Builder conformed = ScimObject.builder();
    canonical(owner, members)
        .forEach(
            (name, value) -> {
              AttributePath path = owner.child(name);
              AttributeDescriptor member = Objects.requireNonNull(complex.subAttribute(name));
              if (isWritable(path, member)) {
                ScimValue result = shape.conform(path, member, value);
                if (use == ValueUse.PATCH || !result.isUnassigned()) {
                  conformed.put(name, result);
                }
              }
            });
    return conformed.build();
  }

  /** Plain names first, so that a dotted key finds the object that it adds to. */
  private Map<String, ScimValue> canonical(Owner owner, ScimObject members) {
    Map<String, ScimValue> canonical = new LinkedHashMap<>();
    Map<String, ScimValue> others = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          AttributeDescriptor member = owner.complex().subAttribute(name);
          if (member == null) {
            others.put(name, value);
          } else if (canonical.put(member.name(), value) != null) {
            throw duplicate(owner.child(member.name()));
          }
        });
    others.forEach(
        (name, value) -> {
          if (!expand(owner, name, value, canonical)) {
            dropUnknown(owner.child(name));
          }
        });
    return canonical;
  }

  /** Turns {@code "manager.value": x} into {@code "manager": {"value": x}}. */
  private boolean expand(
      Owner owner, String key, ScimValue value, Map<String, ScimValue> canonical) {
    int dot = key.indexOf('.');
    AttributeDescriptor head = dot < 0 ? null : owner.complex().subAttribute(key.substring(0, dot));
    AttributeDescriptor tail = head == null ? null : head.subAttribute(key.substring(dot + 1));
    if (head == null || tail == null || head.multiValued()) {
      return false;
    }
    AttributePath path = owner.child(head.name()).child(tail.name());
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

  private boolean isWritable(AttributePath path, AttributeDescriptor member) {
    if (member.mutability() != Mutability.READ_ONLY) {
      return true;
    }
    if (use == ValueUse.PATCH && !leniency.repairs().contains(ValueRepair.READ_ONLY_IN_VALUE)) {
      throw new ValueException(ScimType.MUTABILITY, path, path + " is read-only.");
    }
    leniency.fired().repaired(ValueRepair.READ_ONLY_IN_VALUE, path);
    return false;
  }

  private void dropUnknown(AttributePath path) {
    if (!leniency.tolerates(ValueRepair.UNKNOWN_ATTRIBUTE, path)) {
      throw new ValueException(
          ScimType.INVALID_SYNTAX,
          path,
          "A value has a member that the schema does not know; /Schemas lists those it knows.");
    }
  }

  private static ValueException duplicate(AttributePath path) {
    return new ValueException(
        ScimType.INVALID_SYNTAX,
        path,
        path + " occurs twice in one value; names are compared without regard to case.");
  }

  /** Whose members they are: a complex attribute, an extension or, without a path, a resource. */
  private record Owner(@Nullable AttributePath path, AttributeDescriptor complex) {

    AttributePath child(String name) {
      return path == null ? AttributePath.of(name) : path.child(name);
    }
  }
}
