package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimString;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Searches the value of one type, which columns of the table {@code t} hold, as a value path does.
 *
 * @param dialect the database
 * @param slot the type and its columns
 */
record SlotSearch(SqlDialect dialect, MappedSlots.OfType slot) implements SqlAttributes {

  private static final AttributePath TYPE = AttributePath.of("type");

  /** Whether there is such a value. */
  SqlFragment assigned() {
    return SqlFragment.anyOf(
        slot.columns().stream()
            .map(column -> new ColumnCondition(dialect, "t", column).assigned())
            .toList());
  }

  @Override
  public Optional<SqlCondition> compare(Filter.Comparison filter) {
    if (filter.path().equals(TYPE)) {
      return type(filter);
    }
    MappedColumn column = find(filter.path());
    if (column == null) {
      return Optional.empty();
    }
    if (filter.path().equals(ValueSearch.PRIMARY) && filter.value() instanceof ScimBoolean bool) {
      return ValueSearch.primary(
          MappedTable.column(column.column()), filter.operator(), bool.value());
    }
    ColumnCondition condition = new ColumnCondition(dialect, "t", column);
    return condition
        .compare(filter.operator(), filter.value())
        .map(
            found ->
                filter.operator() == Operator.NE
                    ? new SqlCondition(
                        SqlFragment.anyOf(List.of(found.sql(), condition.assigned().negated())),
                        found.accuracy())
                    : found);
  }

  private Optional<SqlCondition> type(Filter.Comparison filter) {
    boolean decided = filter.operator() == Operator.EQ || filter.operator() == Operator.NE;
    if (!decided || !(filter.value() instanceof ScimString text)) {
      return Optional.empty();
    }
    boolean met = slot.hasType(text.value()) == (filter.operator() == Operator.EQ);
    return Optional.of(SqlCondition.exact(met ? SqlFragment.TRUE : SqlFragment.FALSE));
  }

  @Override
  public Optional<SqlCondition> present(Filter.Present filter) {
    if (filter.path().equals(TYPE)) {
      return Optional.of(SqlCondition.exact(SqlFragment.TRUE));
    }
    return Optional.ofNullable(find(filter.path()))
        .map(column -> SqlCondition.exact(new ColumnCondition(dialect, "t", column).present()));
  }

  @Override
  public Optional<SqlCondition> among(Filter.ValuePath filter) {
    return Optional.empty();
  }

  private @Nullable MappedColumn find(AttributePath path) {
    for (MappedColumn column : slot.columns()) {
      if (path.subAttribute() == null && column.part().equals(path.attribute())) {
        return column;
      }
    }
    return null;
  }
}
