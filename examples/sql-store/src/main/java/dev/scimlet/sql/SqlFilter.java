package dev.scimlet.sql;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterVisitor;
import dev.scimlet.filter.Filters;
import dev.scimlet.filter.Operator;
import dev.scimlet.sql.SqlCondition.Accuracy;
import dev.scimlet.value.ScimNull;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A filter, split into what SQL decides and what remains to be tested on the rows that it finds.
 * Both together say what the filter says.
 *
 * @param condition what SQL decides; {@link SqlFragment#TRUE} if it decides nothing
 * @param residual what remains to be tested, or null for nothing
 */
public record SqlFilter(SqlFragment condition, @Nullable Filter residual) {

  /**
   * Translates a filter.
   *
   * @param filter the filter, or null for one that everything meets
   * @param attributes what SQL can search by
   * @return the translation
   */
  public static SqlFilter of(@Nullable Filter filter, SqlAttributes attributes) {
    return filter == null
        ? new SqlFilter(SqlFragment.TRUE, null)
        : filter.accept(new Translator(attributes));
  }

  /** {@return whether SQL decides everything} */
  public boolean isExact() {
    return residual == null;
  }

  private boolean decidesNothing() {
    return condition.equals(SqlFragment.TRUE) && residual != null;
  }

  /** A conjunction is split; a disjunction or negation is not, its operands help to narrow. */
  private record Translator(SqlAttributes attributes) implements FilterVisitor<SqlFilter> {

    @Override
    public SqlFilter visitAnd(Filter.And filter) {
      List<SqlFilter> operands = operands(filter.operands());
      List<SqlFragment> conditions =
          operands.stream()
              .filter(operand -> !operand.decidesNothing())
              .map(SqlFilter::condition)
              .toList();
      List<Filter> residuals =
          operands.stream().map(SqlFilter::residual).filter(Objects::nonNull).toList();
      return new SqlFilter(
          conditions.isEmpty() ? SqlFragment.TRUE : SqlFragment.allOf(conditions),
          residuals.isEmpty() ? null : Filters.and(residuals.toArray(Filter[]::new)));
    }

    @Override
    public SqlFilter visitOr(Filter.Or filter) {
      List<SqlFilter> operands = operands(filter.operands());
      if (operands.stream().anyMatch(SqlFilter::decidesNothing)) {
        return undecided(filter);
      }
      boolean exact = operands.stream().allMatch(SqlFilter::isExact);
      return new SqlFilter(
          SqlFragment.anyOf(operands.stream().map(SqlFilter::condition).toList()),
          exact ? null : filter);
    }

    @Override
    public SqlFilter visitNot(Filter.Not filter) {
      SqlFilter operand = filter.operand().accept(this);
      return operand.isExact()
          ? new SqlFilter(operand.condition().negated(), null)
          : undecided(filter);
    }

    @Override
    public SqlFilter visitPresent(Filter.Present filter) {
      return Filters.isUnknown(filter.attribute())
          ? new SqlFilter(SqlFragment.FALSE, null)
          : decided(filter, attributes.present(filter));
    }

    @Override
    public SqlFilter visitComparison(Filter.Comparison filter) {
      if (filter.value() == ScimNull.NULL) {
        Filter present = new Filter.Present(filter.path(), filter.attribute());
        return (filter.operator() == Operator.NE ? present : Filters.not(present)).accept(this);
      }
      if (Filters.isUnknown(filter.attribute())) {
        boolean always = filter.operator() == Operator.NE;
        return new SqlFilter(always ? SqlFragment.TRUE : SqlFragment.FALSE, null);
      }
      return decided(filter, attributes.compare(filter));
    }

    @Override
    public SqlFilter visitValuePath(Filter.ValuePath filter) {
      return decided(filter, attributes.among(filter));
    }

    private List<SqlFilter> operands(List<Filter> filters) {
      return filters.stream().map(operand -> operand.accept(this)).toList();
    }

    private static SqlFilter decided(Filter filter, Optional<SqlCondition> condition) {
      return condition
          .map(
              found ->
                  new SqlFilter(found.sql(), found.accuracy() == Accuracy.EXACT ? null : filter))
          .orElseGet(() -> undecided(filter));
    }

    private static SqlFilter undecided(Filter filter) {
      return new SqlFilter(SqlFragment.TRUE, filter);
    }
  }
}
