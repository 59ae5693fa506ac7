package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.ScimString;

/**
 * Tells whether a filter rules out all resources of a type by {@code meta.resourceType}: a search
 * in all types then leaves the type alone.
 */
final class MetaFilter implements FilterVisitor<Boolean> {

  private static final AttributePath TYPE = AttributePath.of("meta", "resourceType");

  private final String typeName;

  private MetaFilter(String typeName) {
    this.typeName = typeName;
  }

  static boolean canMatch(Filter filter, String typeName) {
    return filter.accept(new MetaFilter(typeName));
  }

  @Override
  public Boolean visitAnd(Filter.And filter) {
    return filter.operands().stream().allMatch(operand -> operand.accept(this));
  }

  @Override
  public Boolean visitOr(Filter.Or filter) {
    return filter.operands().stream().anyMatch(operand -> operand.accept(this));
  }

  @Override
  public Boolean visitNot(Filter.Not filter) {
    return true;
  }

  @Override
  public Boolean visitPresent(Filter.Present filter) {
    return true;
  }

  @Override
  public Boolean visitComparison(Filter.Comparison filter) {
    return !filter.path().equals(TYPE)
        || filter.operator() != Operator.EQ
        || !(filter.value() instanceof ScimString name)
        || name.value().equals(typeName);
  }

  @Override
  public Boolean visitValuePath(Filter.ValuePath filter) {
    return true;
  }
}
