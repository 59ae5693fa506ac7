package dev.scimlet.patch.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueRepair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a step makes a value primary, the others no longer are: RFC 7644 section 3.5.2. */
final class PrimaryRule {

  /** The sub-attribute of RFC 7643 section 2.4. */
  static final String PRIMARY = "primary";

  private final StepContext context;

  PrimaryRule(StepContext context) {
    this.context = context;
  }

  static boolean isPrimary(@Nullable ScimValue element) {
    return element instanceof ScimObject object && object.get(PRIMARY) == ScimBoolean.TRUE;
  }

  /**
   * Demotes values.
   *
   * @param made the positions of the values that the step made primary
   */
  ScimArray apply(ScimArray elements, List<Integer> made) {
    if (made.isEmpty()) {
      return elements;
    }
    if (made.size() > 1 && !context.tolerates(ValueRepair.SEVERAL_PRIMARIES)) {
      throw context.failure(
          ScimType.INVALID_VALUE,
          "One value at most of " + context.path().parent() + " can be primary.");
    }
    int first = made.get(0);
    List<ScimValue> ruled = new ArrayList<>(elements.size());
    for (ScimValue element : elements) {
      ruled.add(ruled.size() == first ? element : demoted(element));
    }
    return ScimArray.of(ruled);
  }

  private static ScimValue demoted(ScimValue element) {
    return element instanceof ScimObject object && isPrimary(object)
        ? object.with(PRIMARY, ScimBoolean.FALSE)
        : element;
  }
}
