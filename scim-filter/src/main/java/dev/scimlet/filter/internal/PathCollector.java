package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Collects the paths that a filter names; those in brackets as parts of the attribute before. */
public final class PathCollector implements FilterVisitor<Set<AttributePath>> {

  @Override
  public Set<AttributePath> visitAnd(Filter.And filter) {
    return all(filter.operands());
  }

  @Override
  public Set<AttributePath> visitOr(Filter.Or filter) {
    return all(filter.operands());
  }

  @Override
  public Set<AttributePath> visitNot(Filter.Not filter) {
    return filter.operand().accept(this);
  }

  @Override
  public Set<AttributePath> visitPresent(Filter.Present filter) {
    return Set.of(filter.path());
  }

  @Override
  public Set<AttributePath> visitComparison(Filter.Comparison filter) {
    return Set.of(filter.path());
  }

  @Override
  public Set<AttributePath> visitValuePath(Filter.ValuePath filter) {
    Set<AttributePath> paths = new LinkedHashSet<>();
    paths.add(filter.path());
    for (AttributePath part : filter.filter().accept(this)) {
      paths.add(filter.path().child(Objects.requireNonNull(part.attribute())));
    }
    return paths;
  }

  private Set<AttributePath> all(List<Filter> operands) {
    Set<AttributePath> paths = new LinkedHashSet<>();
    operands.forEach(operand -> paths.addAll(operand.accept(this)));
    return paths;
  }
}
