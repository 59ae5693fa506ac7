package dev.scimlet.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.store.ResourceStore;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

@DisplayName("SqlResourceStore keeps the contract whatever data source a host has")
class PostgresSourcesTest {

  /** Whoever took a second connection would wait for itself. */
  @Nested
  @DisplayName("with one connection")
  class OneConnection extends AnySource {

    OneConnection() {
      super(
          config -> {
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(10_000);
          });
    }
  }

  @Nested
  @DisplayName("whose connections do not commit by themselves")
  class WithoutAutoCommit extends AnySource {

    WithoutAutoCommit() {
      super(config -> config.setAutoCommit(false));
    }
  }

  @Nested
  @DisplayName("whose transactions are repeatable reads")
  class RepeatableRead extends AnySource {

    RepeatableRead() {
      super(config -> config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ"));
    }
  }

  @Nested
  @DisplayName("whose transactions are serializable")
  class Serializable extends AnySource {

    Serializable() {
      super(config -> config.setTransactionIsolation("TRANSACTION_SERIALIZABLE"));
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class AnySource implements SqlStoreContract {

    private final HikariDataSource source;

    AnySource(Consumer<HikariConfig> change) {
      this.source = PostgresServer.newDatabase(change);
    }

    @AfterAll
    void close() {
      source.close();
    }

    @Override
    public HikariDataSource source() {
      return source;
    }

    @Override
    public ResourceStore newStore() {
      return new RetryingStore(SqlStoreContract.super.newStore());
    }
  }
}
