package dev.scimlet.sql;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.Operator;
import dev.scimlet.store.StoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that a table of the host keeps apart. Who has one is looked up before it is written,
 * and again when somebody else was faster: constraints do not tell attributes.
 *
 * @param session the session of a transaction
 * @param table the table
 */
record UniqueColumns(Session session, MappedTable table) {

  /** Refuses values that another resource has; of a row that is there, those that change. */
  void requireFree(List<@Nullable Object> values, @Nullable MappedRow before) throws SQLException {
    List<MappedColumn> columns = table.type().columns();
    for (int i = 0; i < columns.size(); i++) {
      Object value = values.get(i);
      boolean same = before != null && Objects.equals(before.values().columns().get(i), value);
      if (value != null && !same) {
        requireFree(columns.get(i), value, before == null ? null : before.key());
      }
    }
  }

  /** Writes a new row, and says of a refusal what it means; the key is null if it is made. */
  <T> T inserting(List<@Nullable Object> values, @Nullable Object key, Work<T> work)
      throws SQLException {
    try {
      return session.nested(work);
    } catch (SQLException e) {
      requireTaken(e);
      requireFree(values, null);
      if (key != null && isThere(key)) {
        throw new StoreException.Exists();
      }
      throw taken();
    }
  }

  /** Changes a row, and says of a refusal what it means. */
  <T> T updating(List<@Nullable Object> values, MappedRow before, Work<T> work)
      throws SQLException {
    try {
      return session.nested(work);
    } catch (SQLException e) {
      requireTaken(e);
      requireFree(values, before);
      throw taken();
    }
  }

  private static void requireTaken(SQLException e) throws SQLException {
    if (!SqlErrors.isTaken(e)) {
      throw e;
    }
  }

  /** Of a constraint that the mapping does not declare, nobody knows the attribute. */
  private static StoreException taken() {
    return new StoreException.Refused(
        409, ScimType.UNIQUENESS, "Another resource has a value that must be unique.");
  }

  private boolean isThere(Object key) throws SQLException {
    String id = MappedTable.column(table.type().id().column());
    SqlFragment select =
        SqlFragment.of("select 1 from " + table.table() + " where " + id + " = ?", key);
    return session.first(select, row -> true).isPresent();
  }

  private void requireFree(MappedColumn column, Object value, @Nullable Object key)
      throws SQLException {
    if (!table.type().unique().contains(column)) {
      return;
    }
    Optional<SqlCondition> equal =
        new ColumnCondition(table.dialect(), "t", column)
            .compare(Operator.EQ, ColumnKind.toScim(value));
    String id = MappedTable.column(table.type().id().column());
    SqlFragment where =
        table.mine().then(" and ").then(equal.map(SqlCondition::sql).orElse(SqlFragment.FALSE));
    SqlFragment others = key == null ? where : where.then(" and " + id + " <> ?", key);
    SqlFragment select =
        SqlFragment.of("select " + MappedTable.column(column.column()) + " from ")
            .then(table.table() + " where ")
            .then(others);
    for (Object found :
        session.query(
            select, row -> Objects.requireNonNull(column.kind().read(row, 1, column.facts())))) {
      if (isEqual(column, value, found)) {
        throw new StoreException.Uniqueness(column.name());
      }
    }
  }

  /** Rows of a superset are looked at; a key that was cut is not the whole value. */
  private static boolean isEqual(MappedColumn column, Object value, Object found) {
    boolean exact = column.leaf().caseExact();
    return !(value instanceof String wanted)
        || !(found instanceof String other)
        || ComparisonKey.of(wanted, exact).equals(ComparisonKey.of(other, exact));
  }
}
