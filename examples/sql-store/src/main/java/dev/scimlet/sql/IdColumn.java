package dev.scimlet.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column with the key of a row, and how it looks outside.
 *
 * @param column the column
 * @param kind what its values are
 * @param prefix what stands before a number
 * @param bytewise whether its texts are ordered by their bytes without further ado
 */
record IdColumn(String column, Kind kind, String prefix, boolean bytewise) {

  /** What keys are: texts, {@link UUID}s or {@link Long}s. */
  enum Kind {
    TEXT,
    UUID,
    NUMBER
  }

  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");
  private static final Set<String> NUMBERS =
      Set.of("int2", "int4", "int8", "integer", "int", "bigint", "smallint");

  static IdColumn of(String column, String prefix, ColumnFacts facts) {
    Kind kind = Kind.TEXT;
    if (facts.type().equals("uuid")) {
      kind = Kind.UUID;
    } else if (NUMBERS.contains(facts.type())) {
      kind = Kind.NUMBER;
    }
    return new IdColumn(column, kind, prefix, facts.bytewise());
  }

  /** Another column with such keys. */
  IdColumn in(String other) {
    return new IdColumn(other, kind, prefix, false);
  }

  /** The key that an id stands for, or null if it is no id of this column. */
  @Nullable Object parse(String id) {
    return switch (kind) {
      case TEXT -> id.indexOf('\0') < 0 ? id : null;
      case UUID -> uuid(id);
      case NUMBER -> id.startsWith(prefix) ? number(id.substring(prefix.length())) : null;
    };
  }

  String format(Object key) {
    return kind == Kind.NUMBER ? prefix + key : key.toString();
  }

  Object read(ResultSet row, int place) throws SQLException {
    return switch (kind) {
      case TEXT -> row.getString(place);
      case UUID -> row.getObject(place, UUID.class);
      case NUMBER -> row.getLong(place);
    };
  }

  /** An expression that is ordered as the ids are. */
  String ordered(SqlDialect dialect, String alias) {
    String name = alias + "." + SqlName.quoted(column);
    return switch (kind) {
      case UUID -> name;
      case TEXT -> bytewise ? name : dialect.bytewise(name);
      case NUMBER -> dialect.bytewise("cast(" + name + " as text)");
    };
  }

  /** A key as it stands in {@link #ordered}. */
  Object orderedValue(Object key) {
    return kind == Kind.NUMBER ? key.toString() : key;
  }

  /** Only the canonical form is an id. */
  private static @Nullable UUID uuid(String id) {
    try {
      UUID uuid = UUID.fromString(id);
      return uuid.toString().equals(id) ? uuid : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Long number(String digits) {
    try {
      return NUMBER.matcher(digits).matches() ? Long.valueOf(digits) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
