package dev.scimlet.sql;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.store.StoreException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;

/** Says what an error of the database means for the store. */
final class SqlErrors {

  private static final Duration SOON = Duration.ofSeconds(2);

  /** PostgreSQL: a serialization failure, a deadlock, and a key that another one just took. */
  private static final Set<String> RACES = Set.of("40001", "40P01", "55P03", "23505");

  /** PostgreSQL: a text with U+0000, which no text of it can hold. */
  private static final Set<String> BAD_TEXT = Set.of("22021", "22P05");

  /**
   * Classes of PostgreSQL's states: connection, log-in, resources, operator (who also cancels what
   * takes too long), system.
   */
  private static final Set<String> OUTAGES = Set.of("08", "28", "53", "57", "58", "XX");

  /**
   * PostgreSQL: another server is the primary now, a transaction that took too long lost its
   * connection, and nobody knows whether a statement was done.
   */
  private static final Set<String> OTHER_OUTAGES = Set.of("25006", "25P03", "25P04", "40003");

  /** PostgreSQL: a value that is longer than an index takes. */
  private static final String TOO_LONG = "54000";

  /** PostgreSQL: a condition that is nested deeper than it can read. */
  private static final String TOO_COMPLEX = "54001";

  /** PostgreSQL: a row that others refer to, or that refers to none. */
  private static final Set<String> REFERENCES = Set.of("23503", "23001");

  private static final String TAKEN = "23505";

  /** PostgreSQL: bad data, a constraint that it does not meet, a trigger that refuses it. */
  private static final Set<String> BAD_VALUES = Set.of("22", "23", "P0");

  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_CONSTRAINT = 19;

  /** SQLite: no memory, read-only, interrupted, a failing or full disk, no file. */
  private static final Set<Integer> SQLITE_OUTAGES = Set.of(7, 8, 9, 10, 13, 14);

  /** SQLite: a condition of more than a thousand parts; it tells so in the text alone. */
  private static final String SQLITE_TOO_COMPLEX = "Expression tree is too large";

  private SqlErrors() {}

  /** Whatever the reason is that there is no connection, the next one may be had. */
  static StoreException unreachable(SQLException e) {
    return new StoreException.Unavailable(SOON, e);
  }

  static RuntimeException translate(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.isEmpty() ? ofCode(e) : ofState(e, state);
  }

  /** Nobody knows whether a commit whose answer is lost was done: it is not repeated. */
  static SQLException ofCommit(SQLException e) {
    String state = e.getSQLState();
    boolean decided = state != null && (RACES.contains(state) || state.startsWith("23"));
    return decided ? e : new SQLTransientConnectionException("The commit failed.", "08007", e);
  }

  private static RuntimeException ofState(SQLException e, String state) {
    if (RACES.contains(state)) {
      return new StoreException.Conflict(e);
    }
    if (BAD_TEXT.contains(state)) {
      return unstorable();
    }
    if (REFERENCES.contains(state)) {
      return referred();
    }
    if (TOO_COMPLEX.equals(state)) {
      return new StoreException.TooCostly();
    }
    if (TOO_LONG.equals(state)) {
      return tooLong();
    }
    String group = state.substring(0, Math.min(2, state.length()));
    if (BAD_VALUES.contains(group)) {
      return refused();
    }
    return isOutage(e) || OTHER_OUTAGES.contains(state) || OUTAGES.contains(group)
        ? new StoreException.Unavailable(SOON, e)
        : bug(e);
  }

  private static RuntimeException ofCode(SQLException e) {
    int code = e.getErrorCode() & 0xff;
    if (String.valueOf(e.getMessage()).contains(SQLITE_TOO_COMPLEX)) {
      return new StoreException.TooCostly();
    }
    if (isSqlite(e, "FOREIGNKEY")) {
      return referred();
    }
    if (isSqlite(e, "NOTNULL") || isSqlite(e, "CHECK") || isSqlite(e, "TRIGGER")) {
      return refused();
    }
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_CONSTRAINT) {
      return new StoreException.Conflict(e);
    }
    return isOutage(e) || SQLITE_OUTAGES.contains(code)
        ? new StoreException.Unavailable(SOON, e)
        : bug(e);
  }

  private static boolean isOutage(SQLException e) {
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException;
  }

  /** Whether a constraint keeps a value or a key apart. */
  static boolean isTaken(SQLException e) {
    return TAKEN.equals(e.getSQLState()) || isSqlite(e, "UNIQUE") || isSqlite(e, "PRIMARYKEY");
  }

  /** Whether a row refers to something that is not there. */
  static boolean isMissingReference(SQLException e) {
    return String.valueOf(e.getSQLState()).equals("23503") || isSqlite(e, "FOREIGNKEY");
  }

  /** The driver tells which constraint it was in the text alone. */
  private static boolean isSqlite(SQLException e, String constraint) {
    return (e.getErrorCode() & 0xff) == SQLITE_CONSTRAINT
        && String.valueOf(e.getMessage()).contains("SQLITE_CONSTRAINT_" + constraint);
  }

  private static StoreException referred() {
    return new StoreException.Refused(409, "Something else refers to this resource.");
  }

  private static StoreException tooLong() {
    return new StoreException.Refused(400, ScimType.INVALID_VALUE, "A value is too long.");
  }

  private static StoreException refused() {
    return new StoreException.Refused(400, ScimType.INVALID_VALUE, "The database refuses a value.");
  }

  /** See {@link Texts}. */
  static StoreException unstorable() {
    return new StoreException.Refused(
        400,
        ScimType.INVALID_VALUE,
        "A text contains U+0000, an unpaired surrogate or a noncharacter of Unicode.");
  }

  private static RuntimeException bug(SQLException e) {
    return new IllegalStateException("The database refuses a statement of the store.", e);
  }
}
