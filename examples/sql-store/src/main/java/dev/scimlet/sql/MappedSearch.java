package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Operator;
import dev.scimlet.value.DateTimes;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Searches a table {@code t} of the host by its columns, and by the rows of other tables.
 *
 * @param dialect the database
 * @param type the resource type in its table
 */
record MappedSearch(SqlDialect dialect, MappedType type) implements SqlAttributes {

  private static final AttributePath ID = AttributePath.of("id");
  private static final AttributePath CREATED = AttributePath.of("meta", "created");
  private static final AttributePath MODIFIED = AttributePath.of("meta", "lastModified");

  @Override
  public Optional<SqlCondition> compare(Filter.Comparison filter) {
    AttributePath path = filter.path();
    if (path.equals(ID)) {
      return id(filter.operator(), filter.value());
    }
    TimeColumn time = time(path);
    if (time != null) {
      return instant(filter.value())
          .flatMap(
              literal ->
                  ColumnCondition.compare(time.form(), time.in("t"), filter.operator(), literal))
          .map(condition -> orAbsent(filter.operator(), condition, time.in("t")));
    }
    MappedColumn column = type.find(path);
    if (column != null) {
      ColumnCondition condition = new ColumnCondition(dialect, "t", column);
      return condition
          .compare(filter.operator(), filter.value())
          .map(found -> orAbsent(filter.operator(), found, MappedTable.column(column.column())));
    }
    MappedSlots slots = type.findSlots(path);
    if (slots != null) {
      Filter.Comparison inner = inner(filter.path(), filter);
      // Only within a value path does a value say that it is not primary by saying nothing.
      return filter.operator() == Operator.NE || inner.path().equals(ValueSearch.PRIMARY)
          ? Optional.empty()
          : ofSlots(slots, inner);
    }
    MappedRows rows = type.findRows(path);
    return rows == null ? Optional.empty() : compare(rows, filter);
  }

  @Override
  public Optional<SqlCondition> present(Filter.Present filter) {
    AttributePath path = filter.path();
    if (path.equals(ID)) {
      return Optional.of(SqlCondition.exact(SqlFragment.TRUE));
    }
    TimeColumn time = time(path);
    if (time != null) {
      return Optional.of(SqlCondition.exact(SqlFragment.of(time.in("t") + " is not null")));
    }
    MappedColumn column = type.find(path);
    if (column != null) {
      return Optional.of(SqlCondition.exact(new ColumnCondition(dialect, "t", column).present()));
    }
    MappedSlots slots = type.findSlots(path);
    if (slots != null && path.subAttribute() != null) {
      AttributePath part = AttributePath.of(path.subAttribute());
      return ofSlots(slots, new Filter.Present(part, filter.attribute()));
    }
    MappedRows rows = type.findRows(path);
    MappedColumn part = rows == null ? null : part(rows, path);
    return rows == null || part == null
        ? Optional.empty()
        : Optional.of(
            SqlCondition.exact(among(rows, new ColumnCondition(dialect, "c", part).present())));
  }

  /** A row is a value, so what is asked of one value is asked of one row. */
  @Override
  public Optional<SqlCondition> among(Filter.ValuePath filter) {
    MappedSlots slots = type.findSlots(filter.path());
    if (slots != null && filter.path().subAttribute() == null) {
      return ofSlots(slots, filter.filter());
    }
    MappedRows rows = type.findRows(filter.path());
    if (rows == null || filter.path().subAttribute() != null) {
      return Optional.empty();
    }
    SqlFilter inner = SqlFilter.of(filter.filter(), new ValueSearch(dialect, rows));
    SqlFragment condition =
        among(rows, SqlFragment.allOf(List.of(assigned(rows), inner.condition())));
    return Optional.of(
        inner.isExact() ? SqlCondition.exact(condition) : SqlCondition.superset(condition));
  }

  @Nullable TimeColumn time(AttributePath path) {
    if (path.equals(CREATED)) {
      return type.created();
    }
    return path.equals(MODIFIED) ? type.modified() : null;
  }

  /** Ids are opaque: they are found, and whatever else is asked of them is left to the engine. */
  private Optional<SqlCondition> id(Operator operator, ScimValue literal) {
    if (operator != Operator.EQ || !(literal instanceof ScimString text)) {
      return Optional.empty();
    }
    Object key = type.id().parse(text.value());
    return Optional.of(
        SqlCondition.exact(
            key == null
                ? SqlFragment.FALSE
                : SqlFragment.of(MappedTable.column(type.id().column()) + " = ?", key)));
  }

  /** What one of the values meets that columns hold, whatever its type. */
  private Optional<SqlCondition> ofSlots(MappedSlots slots, Filter inner) {
    List<SqlFragment> conditions = new ArrayList<>();
    boolean exact = true;
    for (MappedSlots.OfType slot : slots.ofTypes()) {
      SlotSearch search = new SlotSearch(dialect, slot);
      SqlFilter found = SqlFilter.of(inner, search);
      conditions.add(SqlFragment.allOf(List.of(search.assigned(), found.condition())));
      exact &= found.isExact();
    }
    SqlFragment any = SqlFragment.anyOf(conditions);
    return Optional.of(exact ? SqlCondition.exact(any) : SqlCondition.superset(any));
  }

  private static Filter.Comparison inner(AttributePath path, Filter.Comparison filter) {
    String part = path.subAttribute();
    return new Filter.Comparison(
        AttributePath.of(part == null ? "value" : part),
        filter.attribute(),
        filter.operator(),
        filter.value());
  }

  /** One value that differs is enough, and so is none. */
  private Optional<SqlCondition> compare(MappedRows rows, Filter.Comparison filter) {
    MappedColumn part = part(rows, filter.path());
    if (part == null) {
      return Optional.empty();
    }
    ColumnCondition column = new ColumnCondition(dialect, "c", part);
    return column
        .compare(filter.operator(), filter.value())
        .map(
            condition ->
                filter.operator() == Operator.NE
                    ? new SqlCondition(
                        SqlFragment.anyOf(
                            List.of(
                                among(rows, condition.sql()),
                                among(rows, column.assigned()).negated())),
                        condition.accuracy())
                    : new SqlCondition(among(rows, condition.sql()), condition.accuracy()));
  }

  private static @Nullable MappedColumn part(MappedRows rows, AttributePath path) {
    String name = path.subAttribute();
    if (name == null && rows.isComplex()) {
      return null;
    }
    for (MappedColumn column : rows.columns()) {
      if (name == null || name.equals(column.path().attribute())) {
        return column;
      }
    }
    return null;
  }

  /** A row with nothing in its columns is no value, and meets not even what denies something. */
  private SqlFragment assigned(MappedRows rows) {
    return SqlFragment.anyOf(
        rows.columns().stream()
            .map(column -> new ColumnCondition(dialect, "c", column).assigned())
            .toList());
  }

  /** The resources that have a row which meets a condition; an index on the owner serves it. */
  private SqlFragment among(MappedRows rows, SqlFragment condition) {
    String owner = "c." + SqlName.quoted(rows.owner());
    return SqlFragment.of(
            MappedTable.column(type.id().column())
                + " in (select "
                + owner
                + " from "
                + SqlName.quoted(rows.table())
                + " as c where "
                + owner
                + " is not null and ")
        .then(condition)
        .then(")");
  }

  private static SqlCondition orAbsent(Operator operator, SqlCondition condition, String column) {
    return operator == Operator.NE
        ? new SqlCondition(
            SqlFragment.anyOf(List.of(condition.sql(), SqlFragment.of(column + " is null"))),
            condition.accuracy())
        : condition;
  }

  private static Optional<Instant> instant(ScimValue literal) {
    return literal instanceof ScimString text ? DateTimes.parse(text.value()) : Optional.empty();
  }
}
