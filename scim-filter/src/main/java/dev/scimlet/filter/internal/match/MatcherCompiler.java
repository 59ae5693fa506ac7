package dev.scimlet.filter.internal.match;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import dev.scimlet.filter.Filters;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Turns each node of a filter into a predicate.
 *
 * @param <T> what the filter is evaluated against
 */
public final class MatcherCompiler<T> implements FilterVisitor<Predicate<T>> {

  private static final ValueTest CONTENT = new PresenceTest();
  private static final AttributePath PRIMARY = AttributePath.of("primary");

  private final Scope<T> scope;

  private MatcherCompiler(Scope<T> scope) {
    this.scope = scope;
  }

  /**
   * Compiles a filter on resources.
   *
   * @param filter the filter
   * @return the predicate
   */
  public static Predicate<AttributeSource> forResources(Filter filter) {
    return filter.accept(new MatcherCompiler<>(new Scope.OfResource()));
  }

  /**
   * Compiles a filter on the values of one attribute.
   *
   * @param filter the filter
   * @return the predicate
   */
  public static Predicate<ScimValue> forValues(Filter filter) {
    return filter.accept(new MatcherCompiler<>(new Scope.OfValue()));
  }

  @Override
  public Predicate<T> visitAnd(Filter.And filter) {
    return new AllOf<>(compile(filter.operands()));
  }

  @Override
  public Predicate<T> visitOr(Filter.Or filter) {
    return new AnyOf<>(compile(filter.operands()));
  }

  @Override
  public Predicate<T> visitNot(Filter.Not filter) {
    return filter.operand().accept(this).negate();
  }

  @Override
  public Predicate<T> visitPresent(Filter.Present filter) {
    return present(filter.path(), filter.attribute());
  }

  @Override
  public Predicate<T> visitComparison(Filter.Comparison filter) {
    if (filter.value() == ScimNull.NULL) {
      return comparisonWithNull(filter);
    }
    ValueTest test = ValueTests.of(filter.attribute(), filter.operator(), filter.value());
    boolean whenUnassigned =
        isPrimary(filter) ? test.matches(ScimBoolean.FALSE) : filter.operator() == Operator.NE;
    return test(filter.path(), filter.attribute(), test, whenUnassigned);
  }

  @Override
  public Predicate<T> visitValuePath(Filter.ValuePath filter) {
    Lookup<T> lookup = lookup(filter.path(), filter.attribute());
    return new ValuePathTest<>(lookup, forValues(filter.filter()));
  }

  private List<Predicate<T>> compile(List<Filter> operands) {
    List<Predicate<T>> compiled = new ArrayList<>(operands.size());
    for (Filter operand : operands) {
      compiled.add(operand.accept(this));
    }
    return List.copyOf(compiled);
  }

  private Predicate<T> comparisonWithNull(Filter.Comparison filter) {
    Predicate<T> present = present(filter.path(), filter.attribute());
    return switch (filter.operator()) {
      case EQ -> present.negate();
      case NE -> present;
      case CO, SW, EW, GT, GE, LT, LE ->
          throw new IllegalArgumentException("Only eq and ne compare with null.");
    };
  }

  private Predicate<T> present(AttributePath path, AttributeDescriptor attribute) {
    return test(path, attribute, CONTENT, false);
  }

  private Predicate<T> test(
      AttributePath path, AttributeDescriptor attribute, ValueTest test, boolean whenUnassigned) {
    return new AttributeTest<>(lookup(path, attribute), path.subAttribute(), test, whenUnassigned);
  }

  /** Nothing is ever found for an unknown attribute, even if something of its name is stored. */
  private Lookup<T> lookup(AttributePath path, AttributeDescriptor attribute) {
    if (Filters.isUnknown(attribute)) {
      return subject -> null;
    }
    String name = path.attribute();
    if (path.schema() == null) {
      return scope.attribute(Objects.requireNonNull(name));
    }
    Lookup<T> extension = scope.attribute(path.schema());
    return name == null
        ? extension
        : subject -> extension.find(subject) instanceof ScimObject object ? object.get(name) : null;
  }

  private boolean isPrimary(Filter.Comparison filter) {
    return scope.isOneValue()
        && filter.value() instanceof ScimBoolean
        && filter.path().equals(PRIMARY);
  }
}
