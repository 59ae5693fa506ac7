package dev.scimlet.sql;

import dev.scimlet.filter.Operator;
import dev.scimlet.value.OrderKey;
import java.util.List;
import java.util.Optional;

/**
 * Compares keys in a column with the key of a literal: texts whose bytes are ordered as what they
 * stand for.
 *
 * @param dialect the database
 * @param column the column with the order keys, never null
 * @param whole an expression of the whole comparison keys, the same as the column unless it cuts
 * @param longest how much of a key the column holds, in UTF-16 code units
 */
record KeyCondition(SqlDialect dialect, String column, String whole, int longest) {

  /** Character that makes the next one of a pattern stand for itself. */
  private static final String ESCAPE = "!";

  private static final String GREATER = " > ";
  private static final String LESS = " < ";

  /** Keys in a column that holds as much of them as an index does. */
  static KeyCondition indexed(SqlDialect dialect, String column, String whole) {
    return new KeyCondition(dialect, column, whole, OrderKey.LONGEST_TEXT);
  }

  /** Keys in a column that holds all of them. */
  static KeyCondition whole(SqlDialect dialect, String column) {
    return new KeyCondition(dialect, column, column, Integer.MAX_VALUE);
  }

  /** What rows meet whose value is compared so; "ne" is meant of one value. */
  SqlFragment compare(Operator operator, String key) {
    if (key.indexOf('\0') >= 0) {
      return compareWithNul(operator, key);
    }
    return switch (operator) {
      case EQ -> equal(key);
      case NE -> equal(key).negated();
      case CO -> contains(key);
      case SW -> startsWith(key);
      case EW -> endsWith(key);
      case GT -> ordered(GREATER, key);
      case GE -> SqlFragment.anyOf(List.of(ordered(GREATER, key), equal(key)));
      case LT -> ordered(LESS, key);
      case LE -> SqlFragment.anyOf(List.of(ordered(LESS, key), equal(key)));
    };
  }

  /** No key holds U+0000, so a text is above the literal if it is above what stands before it. */
  private SqlFragment compareWithNul(Operator operator, String key) {
    String before = key.substring(0, key.indexOf('\0'));
    return switch (operator) {
      case EQ, CO, SW, EW -> SqlFragment.FALSE;
      case NE -> SqlFragment.TRUE;
      case GT, GE -> compare(Operator.GT, before);
      case LT, LE -> compare(Operator.LE, before);
    };
  }

  private SqlFragment equal(String key) {
    SqlFragment indexed = SqlFragment.of(column + " = ?", cut(key));
    return isSurelyWhole(key) ? indexed : indexed.then(" and " + whole + " = ?", key);
  }

  /** Of a long text, an index finds the place of its beginning, and the whole decides. */
  private SqlFragment ordered(String operator, String key) {
    if (isSurelyWhole(key)) {
      return SqlFragment.of(column + operator + "?", key);
    }
    String beginning = beginning(key, longest - 2);
    SqlFragment decides = SqlFragment.of(whole + operator + "?", key);
    return operator.equals(GREATER)
        ? SqlFragment.allOf(List.of(SqlFragment.of(column + " >= ?", beginning), decides))
        : successor(beginning)
            .map(end -> SqlFragment.of(column + " < ?", end))
            .map(before -> SqlFragment.allOf(List.of(before, decides)))
            .orElse(decides);
  }

  /** A range, so that an index serves it. */
  private SqlFragment startsWith(String key) {
    if (!isSurelyWhole(key)) {
      int length = key.codePointCount(0, key.length());
      return SqlFragment.of(
          column + " >= ? and substr(" + whole + ", 1, ?) = ?", cut(key), length, key);
    }
    SqlFragment from = SqlFragment.of(column + " >= ?", key);
    return successor(key).map(end -> from.then(" and " + column + " < ?", end)).orElse(from);
  }

  private SqlFragment endsWith(String key) {
    if (dialect == SqlDialect.POSTGRESQL) {
      return like("%" + escaped(key));
    }
    int length = key.codePointCount(0, key.length());
    return length == 0
        ? SqlFragment.TRUE
        : SqlFragment.of("substr(" + whole + ", ?) = ?", -length, key);
  }

  private SqlFragment contains(String key) {
    return dialect == SqlDialect.POSTGRESQL
        ? like("%" + escaped(key) + "%")
        : SqlFragment.of("instr(" + whole + ", ?) > 0", key);
  }

  /** SQLite's like ignores the case of ASCII; PostgreSQL's compares, and a trigram index helps. */
  private SqlFragment like(String pattern) {
    return SqlFragment.of(whole + " like ? escape '" + ESCAPE + "'", pattern);
  }

  private static String escaped(String key) {
    return key.replace(ESCAPE, ESCAPE + ESCAPE)
        .replace("%", ESCAPE + "%")
        .replace("_", ESCAPE + "_");
  }

  /** The first text behind all that start with a prefix, or empty if there is none. */
  static Optional<String> successor(String prefix) {
    for (int end = prefix.length(); end > 0; end = prefix.offsetByCodePoints(end, -1)) {
      int last = prefix.codePointBefore(end);
      if (last < Character.MAX_CODE_POINT) {
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        String before = prefix.substring(0, prefix.offsetByCodePoints(end, -1));
        return Optional.of(before + Character.toString(next));
      }
    }
    return Optional.empty();
  }

  /** One less may be left of a longer key, so that no pair of surrogates is split. */
  private boolean isSurelyWhole(String key) {
    return key.length() < longest - 1;
  }

  /** As much of a key as the column holds. */
  String cut(String key) {
    return key.length() <= longest ? key : beginning(key, longest);
  }

  /** No more than so many characters, and no half of a pair. */
  private static String beginning(String key, int length) {
    boolean splits = Character.isHighSurrogate(key.charAt(length - 1));
    return key.substring(0, splits ? length - 1 : length);
  }
}
