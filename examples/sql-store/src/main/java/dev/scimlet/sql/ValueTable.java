package dev.scimlet.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table with the values of a multi-valued attribute, {@code c} in every statement.
 *
 * @param rows the attribute and its table
 * @param id the key of the resources
 */
record ValueTable(MappedRows rows, IdColumn id) {

  private static final int MOST_AT_ONCE = 500;

  static ValueTable of(MappedType type, MappedRows rows) {
    return new ValueTable(rows, type.id());
  }

  /** The rows of some resources. */
  Map<Object, List<List<@Nullable Object>>> read(Session session, Collection<Object> owners)
      throws SQLException {
    Map<Object, List<List<@Nullable Object>>> found = new HashMap<>();
    String columns =
        rows.columns().stream()
            .map(column -> column(column.column()))
            .collect(Collectors.joining(", "));
    String order = rows.position() == null ? columns : column(rows.position());
    for (List<Object> some : Chunks.of(owners, MOST_AT_ONCE)) {
      SqlFragment select =
          SqlFragment.of("select " + column(rows.owner()) + ", " + columns + " from " + table())
              .then(" where " + column(rows.owner()) + " in ")
              .then(Chunks.list(some))
              .then(" order by " + order);
      session
          .query(select, row -> Map.entry(id.read(row, 1), values(row)))
          .forEach(
              row ->
                  found
                      .computeIfAbsent(row.getKey(), owner -> new ArrayList<>())
                      .add(row.getValue()));
    }
    return found;
  }

  private List<@Nullable Object> values(ResultSet row) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    int place = 2;
    for (MappedColumn column : rows.columns()) {
      values.add(column.kind().read(row, place++, column.facts()));
    }
    return Collections.unmodifiableList(values);
  }

  /** Takes away the rows that went and adds those that came; the others are not touched. */
  void change(
      Session session,
      Object owner,
      List<List<@Nullable Object>> before,
      List<List<@Nullable Object>> after)
      throws SQLException {
    if (rows.position() != null) {
      changeInOrder(session, owner, before, after);
      return;
    }
    Map<List<@Nullable Object>, Integer> had = RowValues.counts(before);
    Map<List<@Nullable Object>, Integer> has = RowValues.counts(after);
    for (List<@Nullable Object> row : had.keySet()) {
      if (!had.get(row).equals(has.get(row))) {
        session.update(delete(owner).then(" and ").then(equal(session.dialect(), row)));
      }
    }
    for (Map.Entry<List<@Nullable Object>, Integer> row : has.entrySet()) {
      if (!row.getValue().equals(had.get(row.getKey()))) {
        for (int i = 0; i < row.getValue(); i++) {
          insert(session, owner, row.getKey(), -1);
        }
      }
    }
  }

  private void changeInOrder(
      Session session,
      Object owner,
      List<List<@Nullable Object>> before,
      List<List<@Nullable Object>> after)
      throws SQLException {
    int same = 0;
    while (same < Math.min(before.size(), after.size())
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    if (same < before.size()) {
      // Whoever else writes rows may have left gaps.
      session.update(
          delete(owner)
              .then(
                  same == 0
                      ? SqlFragment.of("")
                      : SqlFragment.of(" and " + column(position()) + " > ")
                          .then(nth(owner, same - 1))));
    }
    long next =
        session.number(
            SqlFragment.of(
                "select coalesce(max("
                    + column(position())
                    + "), -1) + 1 from "
                    + table()
                    + " where "
                    + column(rows.owner())
                    + " = ?",
                owner));
    for (int i = same; i < after.size(); i++) {
      insert(session, owner, after.get(i), next++);
    }
  }

  private SqlFragment nth(Object owner, int place) {
    return SqlFragment.of(
        "(select p."
            + SqlName.quoted(position())
            + " from "
            + SqlName.quoted(rows.table())
            + " as p where p."
            + SqlName.quoted(rows.owner())
            + " = ? order by p."
            + SqlName.quoted(position())
            + " limit 1 offset ?)",
        owner,
        place);
  }

  private String position() {
    return String.valueOf(rows.position());
  }

  void removeAll(Session session, Object owner) throws SQLException {
    session.update(delete(owner));
  }

  private void insert(Session session, Object owner, List<@Nullable Object> row, long position)
      throws SQLException {
    Assignments values = new Assignments();
    values.put(rows.owner(), SqlFragment.of("?", owner));
    if (rows.position() != null) {
      values.put(rows.position(), SqlFragment.of("?", position));
    }
    for (int i = 0; i < rows.columns().size(); i++) {
      MappedColumn column = rows.columns().get(i);
      Object value = row.get(i);
      if (value != null) {
        values.put(column.column(), column.written(value));
      }
      if (column.key() != null) {
        values.put(column.key().column(), Assignments.text(column.keyOf(value)));
      }
    }
    session.update(values.insertInto(rows.table()));
  }

  private SqlFragment delete(Object owner) {
    return SqlFragment.of(
        "delete from " + table() + " where " + column(rows.owner()) + " = ?", owner);
  }

  private SqlFragment equal(SqlDialect dialect, List<@Nullable Object> row) {
    List<SqlFragment> conditions = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      MappedColumn column = rows.columns().get(i);
      Object value = row.get(i);
      String name = column(column.column());
      String exact = column.kind() == ColumnKind.TEXT ? dialect.bytewise(name) : name;
      conditions.add(
          value == null
              ? SqlFragment.of(name + " is null")
              : SqlFragment.of(exact + " = ").then(column.written(value)));
    }
    return SqlFragment.allOf(conditions);
  }

  private String table() {
    return SqlName.quoted(rows.table()) + " as c";
  }

  private static String column(String name) {
    return "c." + SqlName.quoted(name);
  }
}
