package dev.scimlet.value;

import java.util.ArrayList;
import java.util.List;

/** Sees to it that at most one value of an attribute is primary, RFC 7643 section 2.4. */
final class PrimaryConformer {

  static final String PRIMARY = "primary";

  private PrimaryConformer() {}

  /** Returns the given list itself if nothing in it has to change. */
  static List<ScimValue> conform(Place place, List<ScimValue> all, Leniency leniency) {
    if (countPrimaries(all) < 2 || place.attribute().subAttribute(PRIMARY) == null) {
      return all;
    }
    leniency.require(
        ValueRepair.SEVERAL_PRIMARIES, place, "a list in which one value at most is primary");
    return firstStays(all);
  }

  private static int countPrimaries(List<ScimValue> all) {
    int count = 0;
    for (int i = 0; i < all.size(); i++) {
      count += isPrimary(all.get(i)) ? 1 : 0;
    }
    return count;
  }

  private static List<ScimValue> firstStays(List<ScimValue> all) {
    List<ScimValue> elements = new ArrayList<>(all.size());
    boolean seen = false;
    for (ScimValue element : all) {
      boolean demoted = seen && isPrimary(element);
      seen |= isPrimary(element);
      elements.add(demoted ? ((ScimObject) element).with(PRIMARY, ScimBoolean.FALSE) : element);
    }
    return elements;
  }

  static boolean isPrimary(ScimValue element) {
    return element instanceof ScimObject object && object.get(PRIMARY) == ScimBoolean.TRUE;
  }
}
