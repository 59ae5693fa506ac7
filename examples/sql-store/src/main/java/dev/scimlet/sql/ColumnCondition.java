package dev.scimlet.sql;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.filter.Operator;
import dev.scimlet.sql.MappedColumn.KeyColumn;
import dev.scimlet.value.DateTimes;
import dev.scimlet.value.OrderKey;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Compares the values of a column of the host. Every condition is two-valued: null meets none.
 *
 * @param dialect the database
 * @param alias what the statement calls the table
 * @param column the column
 */
record ColumnCondition(SqlDialect dialect, String alias, MappedColumn column) {

  /** Keys of this length or more may be cut. */
  private static final int MAYBE_CUT = OrderKey.LONGEST_TEXT - 1;

  /** What rows meet whose value is compared so; "ne" is meant of one value. */
  Optional<SqlCondition> compare(Operator operator, ScimValue literal) {
    return switch (column.kind()) {
      case TEXT ->
          column.isText() && literal instanceof ScimString text
              ? text(operator, text.value())
              : Optional.empty();
      case BOOLEAN ->
          literal instanceof ScimBoolean bool ? bool(operator, bool.value()) : Optional.empty();
      case INTEGER ->
          literal instanceof ScimNumber number ? whole(operator, number.value()) : Optional.empty();
      case DECIMAL ->
          literal instanceof ScimNumber number && isExact()
              ? ordered(operator, number.value())
              : Optional.empty();
      case DATE_TIME ->
          literal instanceof ScimString text
              ? DateTimes.parse(text.value()).flatMap(instant -> time(operator, instant))
              : Optional.empty();
    };
  }

  /** Rows with a value; an empty text is none. */
  SqlFragment present() {
    return column.kind() == ColumnKind.TEXT
        ? SqlFragment.of("(" + name() + " <> '' and " + name() + " is not null)")
        : assigned();
  }

  SqlFragment assigned() {
    return SqlFragment.of(name() + " is not null");
  }

  private Optional<SqlCondition> text(Operator operator, String literal) {
    String key = ComparisonKey.of(literal, column.leaf().caseExact());
    KeyColumn keys = column.key();
    if (keys != null) {
      return byKeys(keys, operator, key);
    }
    if (column.text() == MappedColumn.Text.ASCII) {
      return exact(KeyCondition.whole(dialect, folded()).compare(operator, key));
    }
    return operator == Operator.NE ? Optional.empty() : superset(byBytes(operator, key));
  }

  /** A cut key tells less: of a long literal, and of what is within or at the end of a text. */
  private Optional<SqlCondition> byKeys(KeyColumn keys, Operator operator, String key) {
    String name = alias + "." + SqlName.quoted(keys.column());
    String exact = keys.facts().bytewise() ? name : dialect.bytewise(name);
    KeyCondition condition = KeyCondition.whole(dialect, exact);
    if (operator == Operator.CO || operator == Operator.EW) {
      SqlFragment maybe = SqlFragment.of("length(" + name + ") >= " + MAYBE_CUT / 2);
      return superset(SqlFragment.anyOf(List.of(condition.compare(operator, key), maybe)));
    }
    if (key.length() < MAYBE_CUT) {
      return exact(condition.compare(operator, key));
    }
    boolean splits = Character.isHighSurrogate(key.charAt(MAYBE_CUT - 1));
    String start = key.substring(0, splits ? MAYBE_CUT - 1 : MAYBE_CUT);
    return switch (operator) {
      case EQ, SW -> superset(condition.compare(Operator.SW, start));
      case GT, GE -> superset(condition.compare(Operator.GE, start));
      case LT, LE ->
          superset(
              SqlFragment.anyOf(
                  List.of(
                      condition.compare(Operator.LT, start),
                      condition.compare(Operator.SW, start))));
      case NE, CO, EW -> Optional.empty();
    };
  }

  /** ASCII is folded by every database alike; of what else there is, the store looks itself. */
  private SqlFragment byBytes(Operator operator, String key) {
    SqlFragment other = SqlFragment.of(dialect.isNotAscii(name()));
    boolean ascii = key.chars().allMatch(c -> c < 0x80);
    boolean ordered =
        switch (operator) {
          case GT, GE, LT, LE -> true;
          case EQ, NE, CO, SW, EW -> false;
        };
    return ascii || ordered
        ? SqlFragment.anyOf(
            List.of(KeyCondition.whole(dialect, folded()).compare(operator, key), other))
        : other;
  }

  /** The column as its literals are folded, as far as it is ASCII. */
  String folded() {
    if (!column.leaf().caseExact()) {
      return dialect.lower(name());
    }
    return column.facts().bytewise() ? name() : dialect.bytewise(name());
  }

  private Optional<SqlCondition> bool(Operator operator, boolean literal) {
    String same = name() + (literal ? " is true" : " is false");
    String other = name() + (literal ? " is false" : " is true");
    return switch (operator) {
      case EQ -> Optional.of(SqlCondition.exact(SqlFragment.of(same)));
      case NE -> Optional.of(SqlCondition.exact(SqlFragment.of(other)));
      case CO, SW, EW, GT, GE, LT, LE -> Optional.empty();
    };
  }

  /** SQLite has no decimals, whatever the column is called: it compares the nearest doubles. */
  private boolean isExact() {
    return dialect == SqlDialect.POSTGRESQL && column.facts().type().equals("numeric");
  }

  private Optional<SqlCondition> whole(Operator operator, BigDecimal literal) {
    try {
      return ordered(operator, literal.longValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Optional<SqlCondition> time(Operator operator, Instant literal) {
    TimeForm form = TimeForm.of(column.facts());
    return compare(form, name(), operator, literal);
  }

  /** Compares a column of instants, if the database does so as instants are. */
  static Optional<SqlCondition> compare(
      TimeForm form, String name, Operator operator, Instant literal) {
    return form.isOrdered() && form.cut(literal).equals(literal)
        ? ordered(name, operator, form.parameter(literal))
        : Optional.empty();
  }

  private Optional<SqlCondition> ordered(Operator operator, Object literal) {
    return ordered(name(), operator, literal);
  }

  private static Optional<SqlCondition> ordered(String name, Operator operator, Object literal) {
    return NumberCondition.ordered(name, operator, literal)
        .map(compared -> compared.then(" and " + name + " is not null"))
        .map(known -> SqlCondition.exact(SqlFragment.of("(").then(known).then(")")));
  }

  private Optional<SqlCondition> exact(SqlFragment condition) {
    return Optional.of(SqlCondition.exact(known(condition)));
  }

  private Optional<SqlCondition> superset(SqlFragment condition) {
    return Optional.of(SqlCondition.superset(known(condition)));
  }

  private SqlFragment known(SqlFragment condition) {
    return SqlFragment.allOf(List.of(SqlFragment.anyOf(List.of(condition)), assigned()));
  }

  private String name() {
    return alias + "." + SqlName.quoted(column.column());
  }
}
