package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value or many, simple or complex: gives each value the shape that its attribute has. */
final class ShapeConformer {

  private final Leniency leniency;
  private final SimpleConformer simple;
  private final MembersConformer wholeMembers;
  private final MembersConformer members;

  ShapeConformer(Leniency leniency) {
    this.leniency = leniency;
    this.simple = new SimpleConformer(leniency);
    this.wholeMembers = new MembersConformer(this, leniency, ValueUse.BODY);
    this.members =
        leniency.use() == ValueUse.BODY
            ? wholeMembers
            : new MembersConformer(this, leniency, leniency.use());
  }

  /** The conformer of complex values that keeps or drops nulls as the use demands. */
  MembersConformer members() {
    return members;
  }

  ScimValue conform(Place place, ScimValue value) {
    if (value.isUnassigned() && !(value instanceof ScimObject)) {
      return ScimNull.NULL;
    }
    return place.attribute().multiValued()
        ? conformMany(place, value)
        : conformElement(place, unwrapped(place, value));
  }

  ScimValue conformElement(Place place, ScimValue value) {
    return conformOne(place, value, members);
  }

  private ScimValue unwrapped(Place place, ScimValue value) {
    if (!(value instanceof ScimArray array)) {
      return value;
    }
    if (array.size() > 1) {
      throw Leniency.invalid(place, "a single value");
    }
    leniency.require(ValueRepair.ARRAY_FOR_SINGLE_VALUE, place, "a single value, not an array");
    return array.get(0);
  }

  private ScimValue conformMany(Place place, ScimValue all) {
    List<ScimValue> given = valuesOf(place, all);
    List<ScimValue> distinct =
        DistinctValues.of(place.attribute(), conformedElements(place, given));
    if (distinct.isEmpty()) {
      return ScimNull.NULL;
    }
    List<ScimValue> conformed = PrimaryConformer.conform(place, distinct, leniency);
    return conformed == given && all instanceof ScimArray ? all : ScimArray.of(conformed);
  }

  /** Returns the given list itself if nothing in it has to change. */
  private List<ScimValue> conformedElements(Place place, List<ScimValue> given) {
    List<ScimValue> changed = null;
    for (int i = 0; i < given.size(); i++) {
      ScimValue element = given.get(i);
      ScimValue conformed = conformedElement(place, element);
      if (changed == null && conformed != element) {
        changed = new ArrayList<>(given.subList(0, i));
      }
      if (changed != null && conformed != null) {
        changed.add(conformed);
      }
    }
    return changed == null ? given : changed;
  }

  /**
   * One value of a list, or null if it is left out. It is a whole value, so a null inside it has
   * nothing to clear.
   */
  private @Nullable ScimValue conformedElement(Place place, ScimValue element) {
    ScimValue conformed = conformOne(place, element, wholeMembers);
    if (conformed.isUnassigned()) {
      requireNothingLost(place, element);
      return null;
    }
    return CanonicalSpelling.ofElement(place.attribute(), conformed);
  }

  /** A PATCH must not clear a list because nothing in its value was understood. */
  private void requireNothingLost(Place place, ScimValue element) {
    if (leniency.use() == ValueUse.PATCH && element instanceof ScimObject object) {
      object.forEach(
          (name, value) -> {
            if (!value.isUnassigned() && !value.equals(SimpleConformer.EMPTY)) {
              throw Leniency.invalid(place, "made of sub-attributes that the schema knows");
            }
          });
    }
  }

  private List<ScimValue> valuesOf(Place place, ScimValue value) {
    if (value instanceof ScimArray array) {
      return array.values();
    }
    leniency.require(ValueRepair.SINGLE_VALUE_FOR_ARRAY, place, "an array");
    return List.of(value);
  }

  private ScimValue conformOne(Place place, ScimValue value, MembersConformer conformer) {
    if (value == ScimNull.NULL) {
      return ScimNull.NULL;
    }
    if (value instanceof ScimArray) {
      throw Leniency.invalid(place, "a single value, not an array inside an array");
    }
    return place.attribute().type() == AttributeType.COMPLEX
        ? conformComplex(place, value, conformer)
        : simple.conform(place, value);
  }

  private ScimValue conformComplex(Place place, ScimValue value, MembersConformer conformer) {
    if (!(value instanceof ScimObject given)) {
      return wrapped(place, value);
    }
    ScimObject object = conformer.conform(place.path(), place.attribute(), given);
    return saysNothing(place.attribute(), object, conformer) ? ScimNull.NULL : object;
  }

  /** In a PATCH only a complex value whose {@code value} is cleared is cleared as a whole. */
  private boolean saysNothing(
      AttributeDescriptor attribute, ScimObject object, MembersConformer conformer) {
    if (conformer == wholeMembers) {
      return object.isEmpty();
    }
    return object.contains("value") && ValueConformer.hasValue(attribute) && areUnassigned(object);
  }

  private static boolean areUnassigned(ScimObject object) {
    for (int i = 0; i < object.size(); i++) {
      if (!object.valueAt(i).isUnassigned()) {
        return false;
      }
    }
    return true;
  }

  private ScimValue wrapped(Place place, ScimValue value) {
    if (simple.unassigns(place, value)) {
      return ScimNull.NULL;
    }
    AttributeDescriptor inner = place.attribute().subAttribute("value");
    if (inner == null || inner.multiValued()) {
      throw Leniency.invalid(place, "an object");
    }
    leniency.require(ValueRepair.STRING_FOR_COMPLEX, place, "an object");
    return ScimObject.of(inner.name(), simple.conform(place.child(inner), value));
  }
}
