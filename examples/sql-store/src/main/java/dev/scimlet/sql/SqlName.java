package dev.scimlet.sql;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of tables and columns, which the code of the host gives. */
final class SqlName {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

  private SqlName() {}

  /** Checks the name of a column. */
  static String column(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A name in the database has letters, digits and underscores: " + name + ".");
    }
    return name;
  }

  /** Checks the name of a table, which may be qualified by its schema. */
  static String table(String name) {
    Arrays.stream(name.split("\\.", -1)).forEach(SqlName::column);
    return name;
  }

  /** Quoted, so that it may be a word of SQL, as {@code user}. */
  static String quoted(String name) {
    return Arrays.stream(name.split("\\.")).collect(Collectors.joining("\".\"", "\"", "\""));
  }
}
