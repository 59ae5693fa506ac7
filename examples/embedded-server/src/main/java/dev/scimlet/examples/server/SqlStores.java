package dev.scimlet.examples.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.sql.SqlResourceStore;
import dev.scimlet.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.JdbiException;

/** Opens stores over pools of connections. */
final class SqlStores {

  /** A client hears soon that the database is away, and may come back. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private SqlStores() {}

  /**
   * Opens a store, whose end is the end of the pool.
   *
   * @throws StorageException if the database does not answer or does not take the store's tables
   */
  static OpenStore open(HikariConfig configuration, List<ResourceType> types) {
    bound(configuration);
    HikariDataSource pool = new HikariDataSource(configuration);
    try {
      connect(pool);
      return retained(
          SqlResourceStore.builder(pool).types(types.toArray(ResourceType[]::new)).build(), pool);
    } catch (StoreException | IllegalStateException e) {
      pool.close();
      throw new StorageException("Cannot open the store: " + reason(e), e);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /**
   * Opens the tables of the product.
   *
   * @throws StorageException if the database does not answer or does not take them
   */
  static ProductDatabase openProduct(HikariConfig configuration) {
    bound(configuration);
    try {
      return ProductDatabase.open(configuration);
    } catch (JdbiException e) {
      throw new StorageException("Cannot open the product's tables: " + reason(e), e);
    }
  }

  private static void bound(HikariConfig configuration) {
    configuration.setConnectionTimeout(LONGEST_WAIT.toMillis());
    configuration.setValidationTimeout(LONGEST_WAIT.toMillis());
    // The pool would log a stack trace; the first connection is tried by its user instead.
    configuration.setInitializationFailTimeout(-1);
  }

  private static OpenStore retained(SqlResourceStore store, HikariDataSource pool) {
    ChangeRetention retention = new ChangeRetention(store, Clock.systemUTC());
    retention.start();
    return OpenStore.of(
        store,
        () -> {
          retention.close();
          pool.close();
        });
  }

  private static void connect(HikariDataSource pool) {
    try (Connection connection = pool.getConnection()) {
      connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new StorageException("Cannot reach the database: " + reason(e), e);
    }
  }

  /** Of a pool's complaint, its cause says more. */
  private static String reason(Exception e) {
    return String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
  }
}
