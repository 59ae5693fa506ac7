package dev.scimlet.sql;

import dev.scimlet.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A connection while somebody works with it. Used by one thread. */
final class Session {

  private final Connection connection;
  private final SqlDialect dialect;
  private final Instant deadline;
  private final int slot;
  private final Set<String> done = new HashSet<>();

  Session(Connection connection, SqlDialect dialect, Instant deadline) {
    this.connection = connection;
    this.dialect = dialect;
    this.deadline = deadline;
    this.slot = ThreadLocalRandom.current().nextInt(dialect.counterSlots());
  }

  SqlDialect dialect() {
    return dialect;
  }

  /** Which of the rows of a counter this session counts in: always the same one. */
  int counterSlot() {
    return slot;
  }

  <T> List<T> query(SqlFragment sql, RowReader<T> reader) throws SQLException {
    return query(sql, reader, Integer.MAX_VALUE);
  }

  /** Gives up after so many seconds, or at the deadline. */
  <T> List<T> query(SqlFragment sql, RowReader<T> reader, int seconds) throws SQLException {
    try (PreparedStatement statement = prepare(sql, seconds);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    }
  }

  <T> Optional<T> first(SqlFragment sql, RowReader<T> reader) throws SQLException {
    return query(sql, reader).stream().findFirst();
  }

  /** A number that a query answers. */
  long number(SqlFragment sql) throws SQLException {
    return first(sql, row -> row.getLong(1)).orElse(0L);
  }

  /** Runs a change, and tells how many rows it concerned. */
  int update(SqlFragment sql) throws SQLException {
    try (PreparedStatement statement = prepare(sql, Integer.MAX_VALUE)) {
      return statement.executeUpdate();
    }
  }

  /** Runs a script of one statement or several, which has no parameters. */
  void execute(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  /**
   * Lets each statement of a transaction see what others committed before it, whatever the source's
   * default is. The database refuses it to a transaction that sees one moment and has begun.
   */
  void seeEveryCommit() throws SQLException {
    if (dialect == SqlDialect.POSTGRESQL) {
      execute("set transaction isolation level read committed");
    }
  }

  /** Tells whether something is still to be done that one time is enough for in a transaction. */
  boolean isFirst(String deed) {
    return done.add(deed);
  }

  /** Reads by several statements what is there at one moment; within a transaction, as it does. */
  <T> T snapshot(Work<T> work) throws SQLException {
    if (!connection.getAutoCommit()) {
      return work.run(this);
    }
    execute(dialect.beginSnapshot());
    try {
      T result = work.run(this);
      execute("commit");
      return result;
    } catch (Throwable e) {
      Database.attempt(e, () -> execute("rollback"));
      throw e;
    }
  }

  /** Undoes what the work did when it fails, and only that. */
  <T> T nested(Work<T> work) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      T result = work.run(this);
      connection.releaseSavepoint(before);
      return result;
    } catch (Throwable e) {
      Database.attempt(e, () -> connection.rollback(before));
      done.clear();
      throw e;
    }
  }

  private PreparedStatement prepare(SqlFragment sql, int seconds) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.text());
    try {
      int left = Math.min(seconds, secondsLeft());
      if (dialect == SqlDialect.POSTGRESQL) {
        statement.setQueryTimeout(left);
      }
      int place = 1;
      for (Object value : sql.values()) {
        bind(statement, place++, value);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (value instanceof String text) {
      statement.setString(place, text);
    } else if (value instanceof Long number) {
      statement.setLong(place, number);
    } else if (value instanceof Integer number) {
      statement.setInt(place, number);
    } else if (value instanceof SqlNull none) {
      statement.setNull(place, none.type());
    } else {
      statement.setObject(place, value);
    }
  }

  /** Rounded up, since the driver takes no less than a second and 0 for no bound. */
  private int secondsLeft() {
    long left = Duration.between(Instant.now(), deadline).toMillis();
    if (left <= 0) {
      throw new StoreException.Unavailable(Duration.ofSeconds(1), null);
    }
    return (int) Math.min(Integer.MAX_VALUE, TimeUnit.MILLISECONDS.toSeconds(left) + 1);
  }
}
