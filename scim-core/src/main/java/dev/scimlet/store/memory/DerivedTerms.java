package dev.scimlet.store.memory;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import java.util.List;
import java.util.Set;

/**
 * Looks for {@code members} and {@code groups} in a filter: they are no part of a body, or only in
 * part, so the store cannot tell who matches and leaves the filter to whoever asked.
 */
final class DerivedTerms implements FilterVisitor<Boolean> {

  private static final Set<String> DERIVED = Set.of("members", "groups");

  @Override
  public Boolean visitAnd(Filter.And filter) {
    return any(filter.operands());
  }

  @Override
  public Boolean visitOr(Filter.Or filter) {
    return any(filter.operands());
  }

  @Override
  public Boolean visitNot(Filter.Not filter) {
    return filter.operand().accept(this);
  }

  @Override
  public Boolean visitPresent(Filter.Present filter) {
    return isDerived(filter.path());
  }

  @Override
  public Boolean visitComparison(Filter.Comparison filter) {
    return isDerived(filter.path());
  }

  @Override
  public Boolean visitValuePath(Filter.ValuePath filter) {
    return isDerived(filter.path());
  }

  private boolean any(List<Filter> operands) {
    return operands.stream().anyMatch(operand -> operand.accept(this));
  }

  private static boolean isDerived(AttributePath path) {
    return path.schema() == null && path.attribute() != null && DERIVED.contains(path.attribute());
  }
}
