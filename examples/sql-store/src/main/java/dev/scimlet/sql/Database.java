package dev.scimlet.sql;

import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens sessions on a data source, each with a connection of its own. */
final class Database implements Sessions {

  private static final System.Logger LOG = System.getLogger("dev.scimlet.sql");

  private final DataSource source;
  private final SqlDialect dialect;
  private final @Nullable ReentrantLock writers;

  Database(DataSource source, SqlDialect dialect) {
    this.source = source;
    this.dialect = dialect;
    // In turn: whoever polls a busy database may wait for ever.
    this.writers = dialect.hasOneWriter() ? new ReentrantLock(true) : null;
  }

  /** What is done with a connection. */
  @FunctionalInterface
  private interface Use<T> {

    T of(Connection connection) throws SQLException;
  }

  /** A statement that gives up what was begun. */
  @FunctionalInterface
  interface Undoing {

    void run() throws SQLException;
  }

  /** Undoes; should that fail too, the reason why is what matters. */
  static void attempt(Throwable reason, Undoing undoing) {
    try {
      undoing.run();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  static SqlDialect dialectOf(DataSource source) {
    return use(source, SqlDialect::of);
  }

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public <T> T read(StoreContext context, Work<T> work) {
    // A source whose connections do not commit by themselves begins a transaction at each read.
    return use(
        source,
        connection ->
            connection.getAutoCommit()
                ? work.run(new Session(connection, dialect, context.deadline()))
                : inTransaction(connection, context, work));
  }

  @Override
  public <T> T write(StoreContext context, Work<T> work) {
    ReentrantLock turn = writers;
    if (turn == null) {
      return writeNow(context, work);
    }
    await(turn, context);
    try {
      return writeNow(context, work);
    } finally {
      turn.unlock();
    }
  }

  private <T> T writeNow(StoreContext context, Work<T> work) {
    return use(
        source,
        connection -> {
          boolean commitsByItself = connection.getAutoCommit();
          if (commitsByItself) {
            connection.setAutoCommit(false);
          }
          T result = inTransaction(connection, context, work);
          if (commitsByItself) {
            finish(() -> connection.setAutoCommit(true));
          }
          return result;
        });
  }

  private static <T> T use(DataSource source, Use<T> use) {
    Connection connection = connect(source);
    try {
      return use.of(connection);
    } catch (SQLException e) {
      throw SqlErrors.translate(e);
    } finally {
      finish(connection::close);
    }
  }

  private static Connection connect(DataSource source) {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw SqlErrors.unreachable(e);
    }
  }

  /** What is done is done, even if the connection breaks when it is given back. */
  private static void finish(Undoing step) {
    try {
      step.run();
    } catch (SQLException e) {
      LOG.log(Level.DEBUG, "A connection broke when it was given back.", e);
    }
  }

  /** On failure the connection is left as it is: its pool, or its end, resets it. */
  private <T> T inTransaction(Connection connection, StoreContext context, Work<T> work)
      throws SQLException {
    T result;
    try {
      result = work.run(new Session(connection, dialect, context.deadline()));
    } catch (Throwable e) {
      attempt(e, connection::rollback);
      throw e;
    }
    commit(connection);
    return result;
  }

  private static void commit(Connection connection) throws SQLException {
    try {
      connection.commit();
    } catch (SQLException e) {
      attempt(e, connection::rollback);
      throw SqlErrors.ofCommit(e);
    }
  }

  private static void await(ReentrantLock turn, StoreContext context) {
    long left = Duration.between(Instant.now(), context.deadline()).toMillis();
    try {
      if (turn.tryLock(Math.max(0, left), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new StoreException.Unavailable(Duration.ofSeconds(1), null);
  }
}
