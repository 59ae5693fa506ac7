package dev.scimlet.sql;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.value.DateTimes;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column are: texts, booleans, {@link Long}s, {@link BigDecimal}s without
 * trailing zeros, or {@link Instant}s.
 */
enum ColumnKind {
  TEXT,
  BOOLEAN,
  INTEGER,
  DECIMAL,
  DATE_TIME;

  boolean holds(AttributeType type) {
    return switch (type) {
      case STRING, REFERENCE, BINARY -> this == TEXT;
      case DATE_TIME -> this == DATE_TIME || this == TEXT;
      case BOOLEAN -> this == BOOLEAN;
      case INTEGER -> this == INTEGER;
      case DECIMAL -> this == DECIMAL;
      case COMPLEX -> false;
    };
  }

  /** The value of the current row, or null. */
  @Nullable Object read(ResultSet row, int place, ColumnFacts facts) throws SQLException {
    return switch (this) {
      case TEXT -> row.getString(place);
      case BOOLEAN -> orNull(row, row.getBoolean(place));
      case INTEGER -> orNull(row, row.getLong(place));
      case DECIMAL -> plain(row.getBigDecimal(place));
      case DATE_TIME -> TimeForm.of(facts).read(row, place);
    };
  }

  private static @Nullable Object orNull(ResultSet row, Object value) throws SQLException {
    return row.wasNull() ? null : value;
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }

  /** The value of an attribute, or null if there is none that a column can hold. */
  @Nullable Object of(ScimValue value) {
    return switch (this) {
      case TEXT -> text(value);
      case BOOLEAN -> value instanceof ScimBoolean bool ? bool.value() : null;
      case INTEGER -> value instanceof ScimNumber number ? whole(number.value()) : null;
      case DECIMAL -> value instanceof ScimNumber number ? plain(number.value()) : null;
      case DATE_TIME ->
          value instanceof ScimString text ? DateTimes.parse(text.value()).orElse(null) : null;
    };
  }

  private static @Nullable String text(ScimValue value) {
    // A text that is never returned is stored as what it is.
    if (value instanceof ScimSecret secret) {
      return secret.reveal();
    }
    return value instanceof ScimString text ? text.value() : null;
  }

  /** The largest number stands for no value where rows are sorted. */
  private static @Nullable Long whole(BigDecimal number) {
    try {
      long value = number.longValueExact();
      return value == Long.MAX_VALUE ? null : value;
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** A value as an attribute has it. */
  static ScimValue toScim(Object value) {
    if (value instanceof String text) {
      return ScimString.of(text);
    }
    if (value instanceof Boolean bool) {
      return ScimBoolean.of(bool);
    }
    if (value instanceof Long number) {
      return ScimNumber.of(number);
    }
    return value instanceof BigDecimal number
        ? ScimNumber.of(number)
        : ScimString.of(value.toString());
  }

  /** A value as the parameter of a statement. */
  Object parameter(Object value, ColumnFacts facts) {
    return this == DATE_TIME ? TimeForm.of(facts).parameter((Instant) value) : value;
  }
}
