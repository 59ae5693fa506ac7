package dev.scimlet.filter.internal.match;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import java.util.List;

/** Turns each node of a filter into a condition. */
public final class MatcherCompiler implements FilterVisitor<Condition> {

  private static final MatcherCompiler COMPILER = new MatcherCompiler();
  private static final ValueTest CONTENT = new PresenceTest();
  private static final AttributePath PRIMARY = AttributePath.of("primary");

  private MatcherCompiler() {}

  /**
   * Compiles a filter.
   *
   * @param filter a filter on resources, or on the values of one attribute
   * @return the condition
   */
  public static Condition compile(Filter filter) {
    return filter.accept(COMPILER);
  }

  @Override
  public Condition visitAnd(Filter.And filter) {
    return new AllOf(compile(filter.operands()));
  }

  @Override
  public Condition visitOr(Filter.Or filter) {
    return new AnyOf(compile(filter.operands()));
  }

  @Override
  public Condition visitNot(Filter.Not filter) {
    return new Negation(compile(filter.operand()));
  }

  @Override
  public Condition visitPresent(Filter.Present filter) {
    return present(filter.path(), filter.attribute());
  }

  @Override
  public Condition visitComparison(Filter.Comparison filter) {
    if (filter.value() == ScimNull.NULL) {
      return comparisonWithNull(filter);
    }
    ValueTest test = ValueTests.of(filter.attribute(), filter.operator(), filter.value());
    AttributePath path = filter.path();
    boolean differs = filter.operator() == Operator.NE;
    return new AttributeTest(
        Place.of(path, filter.attribute()),
        path.subAttribute(),
        test,
        differs,
        isPrimary(filter) ? test.matches(ScimBoolean.FALSE) : differs);
  }

  @Override
  public Condition visitValuePath(Filter.ValuePath filter) {
    Place place = Place.of(filter.path(), filter.attribute());
    return new ValuePathTest(place, compile(filter.filter()));
  }

  private List<Condition> compile(List<Filter> operands) {
    Condition[] compiled = new Condition[operands.size()];
    for (int i = 0; i < compiled.length; i++) {
      compiled[i] = compile(operands.get(i));
    }
    return List.of(compiled);
  }

  private static Condition comparisonWithNull(Filter.Comparison filter) {
    Condition present = present(filter.path(), filter.attribute());
    return switch (filter.operator()) {
      case EQ -> new Negation(present);
      case NE -> present;
      case CO, SW, EW, GT, GE, LT, LE ->
          throw new IllegalArgumentException("Only eq and ne compare with null.");
    };
  }

  private static Condition present(AttributePath path, AttributeDescriptor attribute) {
    return new AttributeTest(Place.of(path, attribute), path.subAttribute(), CONTENT, false, false);
  }

  /** In a value, {@code primary} is false where it is absent, RFC 7643 section 2.4. */
  private static boolean isPrimary(Filter.Comparison filter) {
    return filter.value() instanceof ScimBoolean && filter.path().equals(PRIMARY);
  }
}
