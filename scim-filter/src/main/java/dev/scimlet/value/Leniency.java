package dev.scimlet.value;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ScimType;
import java.util.Set;

/** What is tolerated in one value, and who is told of it. */
record Leniency(Set<ValueRepair> repairs, ValueUse use, RepairListener fired) {

  /** Tells whether a deviation is tolerated, and reports it if it is. */
  boolean tolerates(ValueRepair repair, AttributePath where) {
    if (!repairs.contains(repair)) {
      return false;
    }
    fired.repaired(repair, where);
    return true;
  }

  /** Passes silently over a deviation that is tolerated, otherwise refuses the value. */
  void require(ValueRepair repair, Place where, String expected) {
    if (!tolerates(repair, where.path())) {
      throw invalid(where, expected);
    }
  }

  static ValueException invalid(Place where, String expected) {
    AttributePath path = where.path();
    return new ValueException(
        ScimType.INVALID_VALUE, path, "The value of " + path + " must be " + expected + ".");
  }
}
