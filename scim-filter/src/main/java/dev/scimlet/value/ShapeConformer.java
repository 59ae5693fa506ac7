package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import java.util.List;
import java.util.Objects;

/** One value or many, simple or complex: gives each value the shape that its attribute has. */
final class ShapeConformer {

  private final Leniency leniency;
  private final SimpleConformer simple;

  ShapeConformer(Leniency leniency) {
    this.leniency = leniency;
    this.simple = new SimpleConformer(leniency);
  }

  /** A conformer of complex values that keeps or drops nulls as the use demands. */
  MembersConformer members(ValueUse use) {
    return new MembersConformer(this, leniency, use);
  }

  ScimValue conform(AttributePath path, AttributeDescriptor attribute, ScimValue value) {
    if (value.isUnassigned() && !(value instanceof ScimObject)) {
      return ScimNull.NULL;
    }
    return attribute.multiValued()
        ? conformMany(path, attribute, value)
        : conformElement(path, attribute, unwrapped(path, value));
  }

  ScimValue conformElement(AttributePath path, AttributeDescriptor attribute, ScimValue value) {
    return conformOne(path, attribute, value, leniency.use());
  }

  private ScimValue unwrapped(AttributePath path, ScimValue value) {
    if (!(value instanceof ScimArray array)) {
      return value;
    }
    if (array.size() > 1) {
      throw Leniency.invalid(path, "a single value");
    }
    leniency.require(ValueRepair.ARRAY_FOR_SINGLE_VALUE, path, "a single value, not an array");
    return array.get(0);
  }

  /** An element of a list is a whole value, so a null inside it has nothing to clear. */
  private ScimValue conformMany(AttributePath path, AttributeDescriptor attribute, ScimValue all) {
    DistinctValues elements = new DistinctValues(attribute);
    for (ScimValue element : valuesOf(path, all)) {
      ScimValue conformed = conformOne(path, attribute, element, ValueUse.BODY);
      if (conformed.isUnassigned()) {
        requireNothingLost(path, element);
      } else {
        elements.add(CanonicalSpelling.ofElement(attribute, conformed));
      }
    }
    return elements.values().isEmpty()
        ? ScimNull.NULL
        : PrimaryConformer.conform(path, attribute, elements.values(), leniency);
  }

  /** A PATCH must not clear a list because nothing in its value was understood. */
  private void requireNothingLost(AttributePath path, ScimValue element) {
    if (leniency.use() == ValueUse.PATCH && element instanceof ScimObject object) {
      object.forEach(
          (name, value) -> {
            if (!value.isUnassigned() && !value.equals(SimpleConformer.EMPTY)) {
              throw Leniency.invalid(path, "made of sub-attributes that the schema knows");
            }
          });
    }
  }

  private List<ScimValue> valuesOf(AttributePath path, ScimValue value) {
    if (value instanceof ScimArray array) {
      return array.values();
    }
    leniency.require(ValueRepair.SINGLE_VALUE_FOR_ARRAY, path, "an array");
    return List.of(value);
  }

  private ScimValue conformOne(
      AttributePath path, AttributeDescriptor attribute, ScimValue value, ValueUse use) {
    if (value == ScimNull.NULL) {
      return ScimNull.NULL;
    }
    if (value instanceof ScimArray) {
      throw Leniency.invalid(path, "a single value, not an array inside an array");
    }
    return attribute.type() == AttributeType.COMPLEX
        ? conformComplex(path, attribute, value, use)
        : simple.conform(path, attribute, value);
  }

  private ScimValue conformComplex(
      AttributePath path, AttributeDescriptor attribute, ScimValue value, ValueUse use) {
    if (!(value instanceof ScimObject given)) {
      return wrapped(path, attribute, value);
    }
    ScimObject object = members(use).conform(path, attribute, given);
    return saysNothing(attribute, object, use) ? ScimNull.NULL : object;
  }

  /** In a PATCH only a complex value whose {@code value} is cleared is cleared as a whole. */
  private static boolean saysNothing(
      AttributeDescriptor attribute, ScimObject object, ValueUse use) {
    if (use == ValueUse.BODY) {
      return object.isEmpty();
    }
    return object.contains("value")
        && ValueConformer.hasValue(attribute)
        && object.names().stream()
            .allMatch(name -> Objects.requireNonNull(object.get(name)).isUnassigned());
  }

  private ScimValue wrapped(AttributePath path, AttributeDescriptor attribute, ScimValue value) {
    if (simple.unassigns(path, value)) {
      return ScimNull.NULL;
    }
    AttributeDescriptor inner = attribute.subAttribute("value");
    if (inner == null || inner.multiValued()) {
      throw Leniency.invalid(path, "an object");
    }
    leniency.require(ValueRepair.STRING_FOR_COMPLEX, path, "an object");
    return ScimObject.of(inner.name(), simple.conform(path.child(inner.name()), inner, value));
  }
}
