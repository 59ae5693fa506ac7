package dev.scimlet.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns, and what is written into them. Not thread-safe. */
final class Assignments {

  private final Map<String, SqlFragment> values = new LinkedHashMap<>();

  static SqlFragment text(@Nullable String text) {
    return text == null ? SqlFragment.of("null") : SqlFragment.of("?", text);
  }

  void put(String column, SqlFragment value) {
    values.put(column, value);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  SqlFragment insertInto(String table) {
    String into = "insert into " + SqlName.quoted(table);
    if (values.isEmpty()) {
      return SqlFragment.of(into + " default values");
    }
    String columns =
        values.keySet().stream().map(SqlName::quoted).collect(Collectors.joining(", "));
    return SqlFragment.of(into + " (" + columns + ") values (")
        .then(SqlFragment.join(values.values(), ", "))
        .then(")");
  }

  /** Everything between "set" and "where". */
  SqlFragment assigned() {
    return SqlFragment.join(
        values.entrySet().stream()
            .map(
                value ->
                    SqlFragment.of(SqlName.quoted(value.getKey()) + " = ").then(value.getValue()))
            .toList(),
        ", ");
  }
}
