package dev.scimlet.patch.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueRepair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** When a step makes a value primary, the others no longer are: RFC 7644 section 3.5.2. */
final class PrimaryRule {

  /** The sub-attribute of RFC 7643 section 2.4. */
  static final String PRIMARY = "primary";

  private final StepContext context;

  PrimaryRule(StepContext context) {
    this.context = context;
  }

  static boolean isPrimary(ScimObject element) {
    return element.get(PRIMARY) == ScimBoolean.TRUE;
  }

  /**
   * Demotes values.
   *
   * @param made the positions of the values that the step made primary
   */
  List<ScimValue> apply(List<ScimValue> elements, BitSet made) {
    if (made.isEmpty()) {
      return elements;
    }
    if (made.cardinality() > 1 && !context.tolerates(ValueRepair.SEVERAL_PRIMARIES)) {
      throw context.failure(
          ScimType.INVALID_VALUE,
          "One value at most of " + context.path().parent() + " can be primary.");
    }
    int first = made.nextSetBit(0);
    List<ScimValue> ruled = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      ruled.add(i == first ? elements.get(i) : demoted(elements.get(i)));
    }
    return ruled;
  }

  private static ScimValue demoted(ScimValue element) {
    return element instanceof ScimObject object && isPrimary(object)
        ? object.with(PRIMARY, ScimBoolean.FALSE)
        : element;
  }
}
