package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks in a filter for sub-attributes of members that no body holds. */
final class DerivedMemberParts implements FilterVisitor<Boolean> {

  private static final Set<String> DERIVED = Set.of("display", "$ref");
  private static final AttributePath MEMBERS = AttributePath.of(Endpoint.MEMBERS);
  private static final DerivedMemberParts OF_RESOURCE = new DerivedMemberParts(Scope.RESOURCE);
  private static final DerivedMemberParts OF_MEMBER = new DerivedMemberParts(Scope.MEMBER);

  /** What the names in a filter are names in. */
  private enum Scope {
    RESOURCE,
    MEMBER
  }

  private final Scope scope;

  private DerivedMemberParts(Scope scope) {
    this.scope = scope;
  }

  static boolean areIn(@Nullable Filter filter) {
    return filter != null && filter.accept(OF_RESOURCE);
  }

  /** Whether they are in the filter of a path, {@code members[...]}. */
  static boolean areInMember(Filter filter) {
    return filter.accept(OF_MEMBER);
  }

  @Override
  public Boolean visitAnd(Filter.And filter) {
    return filter.operands().stream().anyMatch(operand -> operand.accept(this));
  }

  @Override
  public Boolean visitOr(Filter.Or filter) {
    return filter.operands().stream().anyMatch(operand -> operand.accept(this));
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
    return filter.path().equals(MEMBERS) && areInMember(filter.filter());
  }

  private boolean isDerived(AttributePath path) {
    String name = path.attribute();
    if (scope == Scope.RESOURCE) {
      name = path.parent().equals(MEMBERS) ? path.subAttribute() : null;
    }
    return name != null && DERIVED.contains(name);
  }
}
