package dev.scimlet.filter.internal;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a template of a filter, whose comparisons come in the order of their literals. */
final class TemplateMaker implements FilterVisitor<FilterTemplate> {

  private final Iterator<@Nullable Slot> literals;
  private int slots;

  /** Takes what was noted of the comparisons of the filter. */
  TemplateMaker(List<@Nullable Slot> literals) {
    this.literals = literals.iterator();
  }

  @Override
  public FilterTemplate visitAnd(Filter.And filter) {
    int before = slots;
    List<FilterTemplate> operands = all(filter.operands());
    return slots == before ? new FilterTemplate.Fixed(filter) : new FilterTemplate.And(operands);
  }

  @Override
  public FilterTemplate visitOr(Filter.Or filter) {
    int before = slots;
    List<FilterTemplate> operands = all(filter.operands());
    return slots == before ? new FilterTemplate.Fixed(filter) : new FilterTemplate.Or(operands);
  }

  @Override
  public FilterTemplate visitNot(Filter.Not filter) {
    int before = slots;
    FilterTemplate operand = filter.operand().accept(this);
    return slots == before ? new FilterTemplate.Fixed(filter) : new FilterTemplate.Not(operand);
  }

  @Override
  public FilterTemplate visitPresent(Filter.Present filter) {
    return new FilterTemplate.Fixed(filter);
  }

  @Override
  public FilterTemplate visitComparison(Filter.Comparison filter) {
    return literals.next() == null
        ? new FilterTemplate.Fixed(filter)
        : new FilterTemplate.Comparison(
            filter.path(), filter.attribute(), filter.operator(), slots++);
  }

  @Override
  public FilterTemplate visitValuePath(Filter.ValuePath filter) {
    int before = slots;
    FilterTemplate inner = filter.filter().accept(this);
    return slots == before
        ? new FilterTemplate.Fixed(filter)
        : new FilterTemplate.ValuePath(filter.path(), filter.attribute(), inner);
  }

  private List<FilterTemplate> all(List<Filter> operands) {
    List<FilterTemplate> templates = new ArrayList<>(operands.size());
    for (Filter operand : operands) {
      templates.add(operand.accept(this));
    }
    return List.copyOf(templates);
  }
}
