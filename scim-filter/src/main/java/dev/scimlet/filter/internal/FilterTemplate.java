package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.ScimValue;
import java.util.List;

/**
 * A filter with slots in the place of literals. What has no slot is the same in each filter. Of the
 * literals of the text that it was made of nothing is kept.
 */
sealed interface FilterTemplate extends Template<Filter> {

  /** A part without a slot. */
  record Fixed(Filter filter) implements FilterTemplate {

    @Override
    public Filter fill(ScimValue[] values) {
      return filter;
    }
  }

  /** A comparison with the value of a slot. */
  record Comparison(AttributePath path, AttributeDescriptor attribute, Operator operator, int slot)
      implements FilterTemplate {

    @Override
    public Filter fill(ScimValue[] values) {
      return new Filter.Comparison(path, attribute, operator, values[slot]);
    }
  }

  /** A conjunction. */
  record And(List<FilterTemplate> operands) implements FilterTemplate {

    @Override
    public Filter fill(ScimValue[] values) {
      return new Filter.And(fillAll(operands, values));
    }
  }

  /** A disjunction. */
  record Or(List<FilterTemplate> operands) implements FilterTemplate {

    @Override
    public Filter fill(ScimValue[] values) {
      return new Filter.Or(fillAll(operands, values));
    }
  }

  /** A negation. */
  record Not(FilterTemplate operand) implements FilterTemplate {

    @Override
    public Filter fill(ScimValue[] values) {
      return new Filter.Not(operand.fill(values));
    }
  }

  /** A filter in brackets. */
  record ValuePath(AttributePath path, AttributeDescriptor attribute, FilterTemplate inner)
      implements FilterTemplate {

    @Override
    public Filter fill(ScimValue[] values) {
      return new Filter.ValuePath(path, attribute, inner.fill(values));
    }
  }

  private static List<Filter> fillAll(List<FilterTemplate> operands, ScimValue[] values) {
    Filter[] filled = new Filter[operands.size()];
    for (int i = 0; i < filled.length; i++) {
      filled[i] = operands.get(i).fill(values);
    }
    return List.of(filled);
  }
}
