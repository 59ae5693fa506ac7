package dev.scimlet.filter.internal;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import java.util.List;

/** Writes a filter with as few parentheses as it needs. */
public final class FilterPrinter implements FilterVisitor<StringBuilder> {

  private final StringBuilder text = new StringBuilder();

  private FilterPrinter() {}

  /**
   * Writes a filter.
   *
   * @param filter the filter
   * @return its text
   */
  public static String print(Filter filter) {
    return filter.accept(new FilterPrinter()).toString();
  }

  @Override
  public StringBuilder visitAnd(Filter.And filter) {
    return join(filter.operands(), " and ");
  }

  @Override
  public StringBuilder visitOr(Filter.Or filter) {
    return join(filter.operands(), " or ");
  }

  @Override
  public StringBuilder visitNot(Filter.Not filter) {
    text.append("not (");
    return filter.operand().accept(this).append(')');
  }

  @Override
  public StringBuilder visitPresent(Filter.Present filter) {
    return text.append(filter.path()).append(" pr");
  }

  @Override
  public StringBuilder visitComparison(Filter.Comparison filter) {
    return text.append(filter.path())
        .append(' ')
        .append(filter.operator().text())
        .append(' ')
        .append(filter.value());
  }

  @Override
  public StringBuilder visitValuePath(Filter.ValuePath filter) {
    text.append(filter.path()).append('[');
    return filter.filter().accept(this).append(']');
  }

  private StringBuilder join(List<Filter> operands, String conjunction) {
    for (int i = 0; i < operands.size(); i++) {
      text.append(i == 0 ? "" : conjunction);
      operand(operands.get(i));
    }
    return text;
  }

  /** "and" binds tighter, so only "or" needs parentheses, and only inside "and". */
  private void operand(Filter operand) {
    if (operand instanceof Filter.Or) {
      text.append('(');
      operand.accept(this).append(')');
    } else {
      operand.accept(this);
    }
  }
}
