package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.ScimBoolean;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Searches the rows {@code c} that hold the values of an attribute.
 *
 * @param dialect the database
 * @param rows the attribute and its table
 */
record ValueSearch(SqlDialect dialect, MappedRows rows) implements SqlAttributes {

  static final AttributePath PRIMARY = AttributePath.of("primary");

  @Override
  public Optional<SqlCondition> compare(Filter.Comparison filter) {
    MappedColumn column = find(filter.path());
    if (column == null) {
      return Optional.empty();
    }
    String name = "c." + SqlName.quoted(column.column());
    if (filter.path().equals(PRIMARY) && filter.value() instanceof ScimBoolean literal) {
      return primary(name, filter.operator(), literal.value());
    }
    return new ColumnCondition(dialect, "c", column)
        .compare(filter.operator(), filter.value())
        .map(
            condition ->
                filter.operator() == Operator.NE
                    ? new SqlCondition(
                        SqlFragment.anyOf(
                            List.of(condition.sql(), SqlFragment.of(name + " is null"))),
                        condition.accuracy())
                    : condition);
  }

  /** A value that does not say that it is primary is not. */
  static Optional<SqlCondition> primary(String name, Operator operator, boolean literal) {
    if (operator != Operator.EQ && operator != Operator.NE) {
      return Optional.empty();
    }
    boolean wanted = (operator == Operator.EQ) == literal;
    return Optional.of(
        SqlCondition.exact(SqlFragment.of(name + (wanted ? " is true" : " is not true"))));
  }

  @Override
  public Optional<SqlCondition> present(Filter.Present filter) {
    return Optional.ofNullable(find(filter.path()))
        .map(column -> SqlCondition.exact(new ColumnCondition(dialect, "c", column).present()));
  }

  @Override
  public Optional<SqlCondition> among(Filter.ValuePath filter) {
    return Optional.empty();
  }

  private @Nullable MappedColumn find(AttributePath path) {
    for (MappedColumn column : rows.columns()) {
      if (column.path().equals(path)) {
        return column;
      }
    }
    return null;
  }
}
