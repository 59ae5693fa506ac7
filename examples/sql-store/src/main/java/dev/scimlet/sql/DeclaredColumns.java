package dev.scimlet.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that a host declares, as it spells the attributes. Not thread-safe. */
final class DeclaredColumns {

  /** A column and its kind. */
  record Column(String name, ColumnKind kind) {}

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Set<String> ascii = new HashSet<>();
  private final Map<String, String> keys = new HashMap<>();

  void add(String attribute, String column, ColumnKind kind) {
    if (columns.putIfAbsent(attribute, new Column(SqlName.column(column), kind)) != null) {
      throw new IllegalArgumentException(attribute + " has two columns.");
    }
  }

  void ascii(String attribute) {
    require(attribute);
    ascii.add(attribute);
  }

  void key(String attribute, String column) {
    require(attribute);
    keys.put(attribute, SqlName.column(column));
  }

  /** Declarations about a column follow it, so that a misspelled name is found at once. */
  void require(String attribute) {
    if (!columns.containsKey(attribute)) {
      throw new IllegalArgumentException(attribute + " has no column yet.");
    }
  }

  Collection<String> attributes() {
    return columns.keySet();
  }

  Column column(String attribute) {
    Column found = columns.get(attribute);
    if (found == null) {
      throw new IllegalArgumentException(attribute + " has no column.");
    }
    return found;
  }

  MappedColumn.Text text(String attribute) {
    return ascii.contains(attribute) ? MappedColumn.Text.ASCII : MappedColumn.Text.ANY;
  }

  @Nullable String key(String attribute) {
    return keys.get(attribute);
  }
}
