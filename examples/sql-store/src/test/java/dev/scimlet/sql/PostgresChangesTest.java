package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.ChangeFeed.ChangePage;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.value.ScimObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The feed of PostgreSQL misses no change, whatever the transactions of a host are")
class PostgresChangesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRANSACTION_READ_COMMITTED",
        "TRANSACTION_REPEATABLE_READ",
        "TRANSACTION_SERIALIZABLE"
      })
  void slowWriterIsWaitedForAndSeen(String isolation) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (HikariDataSource source = source(isolation)) {
      SqlResourceStore store = open(source);
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch end = new CountDownLatch(1);
      Future<Boolean> slow =
          threads.submit(
              () ->
                  store.inTransaction(
                      context(),
                      within -> {
                        insert(within, "slow");
                        written.countDown();
                        return isReached(end);
                      }));
      assertThat(isReached(written)).isTrue();
      insert(store, "fast");
      Future<ChangePage> reader = threads.submit(() -> store.changes(context(), null, 10));
      awaitWaiting(source);
      end.countDown();
      assertThat(slow.get()).isTrue();
      assertThat(reader.get().changes())
          .extracting(change -> change.key().id())
          .containsExactly("slow", "fast");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void transactionThatCannotSeeWhatIsCommittedMeanwhileReadsNoChanges() {
    try (HikariDataSource source = source("TRANSACTION_REPEATABLE_READ")) {
      SqlResourceStore store = open(source);
      assertThatThrownBy(
              () ->
                  store.inTransaction(
                      context(),
                      within -> ((SqlResourceStore) within).changes(context(), null, 10)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static void awaitWaiting(HikariDataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      int waiting = 0;
      while (waiting == 0) {
        try (ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
          row.next();
          waiting = row.getInt(1);
        }
        Thread.onSpinWait();
      }
    }
  }

  private static boolean isReached(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static HikariDataSource source(String isolation) {
    return PostgresServer.newDatabase(config -> config.setTransactionIsolation(isolation));
  }

  private static SqlResourceStore open(HikariDataSource source) {
    return SqlResourceStore.builder(source).types(Inventory.USER, Inventory.GROUP).build();
  }

  private static void insert(ResourceStore store, String id) {
    Resource body = Resource.of(Inventory.USER, ScimObject.builder().put("userName", id).build());
    assertThat(store.insert(context(), new ResourceKey("User", id), body)).isNotNull();
  }

  private static StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext("t", "test", now, now.plusSeconds(60));
  }
}
