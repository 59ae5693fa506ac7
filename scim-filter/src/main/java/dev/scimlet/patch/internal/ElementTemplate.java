package dev.scimlet.patch.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The complex value that a filter describes: one that says what each sub-attribute equals, {@code
 * type eq "work" and primary eq true}. Any other filter describes none.
 */
final class ElementTemplate implements FilterVisitor<Boolean> {

  private ScimObject template = ScimObject.empty();

  private ElementTemplate() {}

  /** Finds the value; without a filter it is one without sub-attributes. */
  static Optional<ScimObject> of(@Nullable Filter filter) {
    ElementTemplate visitor = new ElementTemplate();
    boolean described = filter == null || filter.accept(visitor);
    return described ? Optional.of(visitor.template) : Optional.empty();
  }

  @Override
  public Boolean visitAnd(Filter.And filter) {
    return filter.operands().stream().allMatch(operand -> operand.accept(this));
  }

  @Override
  public Boolean visitOr(Filter.Or filter) {
    return false;
  }

  @Override
  public Boolean visitNot(Filter.Not filter) {
    return false;
  }

  @Override
  public Boolean visitPresent(Filter.Present filter) {
    return false;
  }

  @Override
  public Boolean visitComparison(Filter.Comparison filter) {
    String name = name(filter.path());
    ScimValue before = template.get(name);
    if (filter.operator() != Operator.EQ || (before != null && !before.equals(filter.value()))) {
      return false;
    }
    if (filter.value() != ScimNull.NULL) {
      template = template.with(name, filter.value());
    }
    return true;
  }

  @Override
  public Boolean visitValuePath(Filter.ValuePath filter) {
    return false;
  }

  private static String name(AttributePath path) {
    String sub = path.subAttribute();
    return sub == null ? Objects.requireNonNull(path.attribute()) : sub;
  }
}
