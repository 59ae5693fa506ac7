package dev.scimlet.filter.internal;

import dev.scimlet.filter.Filter;
import java.util.ArrayList;
import java.util.List;

/** Joins filters so that no node holds one of its own kind. */
public final class Junctions {

  private Junctions() {}

  /**
   * Joins filters by "and".
   *
   * @param operands one or more
   * @return the only operand, or a conjunction of all
   */
  public static Filter and(List<Filter> operands) {
    List<Filter> flat = new ArrayList<>(operands.size());
    for (Filter operand : operands) {
      if (operand instanceof Filter.And nested) {
        flat.addAll(nested.operands());
      } else {
        flat.add(operand);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Filter.And(flat);
  }

  /**
   * Joins filters by "or".
   *
   * @param operands one or more
   * @return the only operand, or a disjunction of all
   */
  public static Filter or(List<Filter> operands) {
    List<Filter> flat = new ArrayList<>(operands.size());
    for (Filter operand : operands) {
      if (operand instanceof Filter.Or nested) {
        flat.addAll(nested.operands());
      } else {
        flat.add(operand);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Filter.Or(flat);
  }

  /**
   * Negates a filter.
   *
   * @param operand the filter
   * @return its negation; of a negation, what it negates
   */
  public static Filter not(Filter operand) {
    return operand instanceof Filter.Not negation ? negation.operand() : new Filter.Not(operand);
  }
}
