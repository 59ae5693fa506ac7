package dev.scimlet.sql;

import dev.scimlet.filter.Operator;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/** Compares a column of instants, which are numbers of nanoseconds. */
final class NumberCondition {

  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);

  private NumberCondition() {}

  static Optional<SqlFragment> compare(String column, Operator operator, Instant literal) {
    BigInteger nanos = exact(literal);
    // An instant that no column holds is left to the engine, which compares instants.
    return nanos.bitLength() > 63 ? Optional.empty() : ordered(column, operator, nanos.longValue());
  }

  /** Compares what SQL orders as the library does; empty if the operator looks for a part. */
  static Optional<SqlFragment> ordered(String column, Operator operator, Object literal) {
    String sql =
        switch (operator) {
          case EQ -> " = ?";
          case NE -> " <> ?";
          case GT -> " > ?";
          case GE -> " >= ?";
          case LT -> " < ?";
          case LE -> " <= ?";
          case CO, SW, EW -> "";
        };
    return sql.isEmpty() ? Optional.empty() : Optional.of(SqlFragment.of(column + sql, literal));
  }

  /** Nanoseconds since 1970; the column holds the years 1678 to 2261. */
  static long nanos(Instant instant) {
    return exact(instant).longValueExact();
  }

  /** The same, or the first or last number for an instant before or after all that have one. */
  static long nearest(Instant instant) {
    BigInteger nanos = exact(instant);
    if (nanos.bitLength() < Long.SIZE) {
      return nanos.longValue();
    }
    return nanos.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }

  private static BigInteger exact(Instant instant) {
    return BigInteger.valueOf(instant.getEpochSecond())
        .multiply(NANOS)
        .add(BigInteger.valueOf(instant.getNano()));
  }
}
