package dev.scimlet.examples.server.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The tables of the product. The statements that make and use them are those that SQLite and
 * PostgreSQL both understand: texts, and numbers of milliseconds for instants. Thread-safe.
 */
public final class ProductDatabase implements AutoCloseable {

  /** Each makes tables and indexes that are not there yet. */
  private static final List<String> SCRIPTS =
      List.of("admin.sql", "access-token.sql", "provisioning-log.sql", "sign-in.sql");

  /** Nodes that start at the same time make the tables one after the other. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(7163393671268)";

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private ProductDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    // Values of statements are hashes of secrets and names of people: not for logs.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /**
   * Opens a database and makes what it lacks.
   *
   * @param configuration the pool of its connections
   * @return the database; close it at the end
   * @throws JdbiException if it does not answer
   */
  public static ProductDatabase open(HikariConfig configuration) {
    ProductDatabase database = new ProductDatabase(new HikariDataSource(configuration));
    try {
      database.jdbi.useTransaction(
          handle -> {
            if (configuration.getJdbcUrl().startsWith("jdbc:postgresql:")) {
              handle.execute(LOCK);
            }
            SCRIPTS.forEach(script -> handle.createScript(read(script)).execute());
          });
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** {@return a database that is lost when it is closed} */
  public static ProductDatabase inMemory() {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl("jdbc:sqlite::memory:");
    // Each connection would be a database of its own.
    configuration.setMaximumPoolSize(1);
    configuration.setMaxLifetime(0);
    return open(configuration);
  }

  /** {@return what statements are run with} */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Ends all connections. */
  @Override
  public void close() {
    pool.close();
  }

  private static String read(String script) {
    try (InputStream in = ProductDatabase.class.getResourceAsStream(script)) {
      return new String(Objects.requireNonNull(in, script).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
