package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.ScimType;
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

  /** Returns the given object itself if nothing in it has to change. */
  ScimObject conform(
      @Nullable AttributePath parent, AttributeDescriptor complex, ScimObject given) {
    MemberNames names = new MemberNames(parent, complex, leniency);
    AttributeDescriptor[] found = names.find(given);
    if (found != null) {
      return conform(parent, found, given);
    }
    ScimObject renamed = names.renamed(given);
    return conform(parent, Objects.requireNonNull(names.find(renamed)), renamed);
  }

  private ScimObject conform(
      @Nullable AttributePath parent, AttributeDescriptor[] found, ScimObject members) {
    ScimObject.Builder changed = null;
    for (int i = 0; i < members.size(); i++) {
      ScimValue value = members.valueAt(i);
      ScimValue result = conformed(new Place(parent, found[i]), value);
      if (changed == null && result != value) {
        changed = members.firstMembers(i);
      }
      if (changed != null && result != null) {
        changed.put(members.nameAt(i), result);
      }
    }
    return changed == null ? members : changed.build();
  }

  /** The value of one member, or null if it is left out. */
  private @Nullable ScimValue conformed(Place place, ScimValue value) {
    if (!isWritable(place)) {
      return null;
    }
    ScimValue result = shape.conform(place, value);
    return use == ValueUse.PATCH || !result.isUnassigned() ? result : null;
  }

  private boolean isWritable(Place place) {
    if (place.attribute().mutability() != Mutability.READ_ONLY) {
      return true;
    }
    AttributePath path = place.path();
    if (use == ValueUse.PATCH && !leniency.repairs().contains(ValueRepair.READ_ONLY_IN_VALUE)) {
      throw new ValueException(ScimType.MUTABILITY, path, path + " is read-only.");
    }
    leniency.fired().repaired(ValueRepair.READ_ONLY_IN_VALUE, path);
    return false;
  }
}
