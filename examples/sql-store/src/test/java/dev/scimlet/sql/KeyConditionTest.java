package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.filter.Operator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("RFC 7644 §3.4.2.2: texts are compared by their keys")
class KeyConditionTest {

  private static final String LONG = "x".repeat(250);

  private static final List<String> KEYS =
      List.of(
          "",
          "a",
          "ab",
          "b",
          "%",
          "a%",
          "_",
          "!",
          "a!b",
          "\\",
          "'",
          "z\uFFFD",
          "z\uE000",
          "\uD801\uDC28",
          "\uD83D\uDE00",
          "\uD83D\uDE00a",
          "\uD7FF",
          "\uE000",
          LONG,
          LONG + "yyyyy",
          LONG + "yyyyyy",
          LONG + "yyyyyyy",
          LONG + "yyyyyyz",
          LONG + "yyyyy\uD83D\uDE00",
          LONG + "yyyyy\uD83D\uDE00z",
          LONG + "yyyyyyz\uD83D\uDE00");

  @ParameterizedTest
  @EnumSource(Operator.class)
  void sqliteSaysWhatJavaSays(Operator operator) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      compareAll(connection, SqlDialect.SQLITE, operator);
    }
  }

  @ParameterizedTest
  @EnumSource(Operator.class)
  void postgresqlSaysWhatJavaSays(Operator operator) throws SQLException {
    try (var source = PostgresServer.newDatabase();
        Connection connection = source.getConnection()) {
      compareAll(connection, SqlDialect.POSTGRESQL, operator);
    }
  }

  private static void compareAll(Connection connection, SqlDialect dialect, Operator operator)
      throws SQLException {
    String collation = dialect == SqlDialect.POSTGRESQL ? " collate \"C\"" : "";
    String columns = "(cut text" + collation + ", whole text" + collation + ")";
    execute(connection, SqlFragment.of("create table keys " + columns));
    KeyCondition condition = KeyCondition.indexed(dialect, "cut", "whole");
    for (String key : KEYS) {
      execute(
          connection, SqlFragment.of("insert into keys values (?, ?)", condition.cut(key), key));
    }
    for (String literal : Stream.concat(KEYS.stream(), Stream.of("\0", "a\0", "b\0c")).toList()) {
      Set<String> expected = new TreeSet<>();
      KEYS.stream().filter(key -> holds(key, operator, literal)).forEach(expected::add);
      assertThat(select(connection, condition.compare(operator, literal)))
          .as("%s %s", operator, literal)
          .isEqualTo(expected);
    }
  }

  private static boolean holds(String key, Operator operator, String literal) {
    int order = ComparisonKey.compare(key, literal);
    return switch (operator) {
      case EQ -> order == 0;
      case NE -> order != 0;
      case GT -> order > 0;
      case GE -> order >= 0;
      case LT -> order < 0;
      case LE -> order <= 0;
      case CO -> key.contains(literal);
      case SW -> key.startsWith(literal);
      case EW -> key.endsWith(literal);
    };
  }

  private static Set<String> select(Connection connection, SqlFragment condition)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select whole from keys where " + condition.text())) {
      bind(statement, condition);
      Set<String> found = new TreeSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private static void execute(Connection connection, SqlFragment sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      bind(statement, sql);
      statement.execute();
    }
  }

  private static void bind(PreparedStatement statement, SqlFragment sql) throws SQLException {
    for (int i = 0; i < sql.values().size(); i++) {
      statement.setObject(i + 1, sql.values().get(i));
    }
  }
}
