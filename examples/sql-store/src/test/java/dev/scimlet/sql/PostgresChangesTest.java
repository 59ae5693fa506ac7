package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.ChangeFeed.ChangePage;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.Version;
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
      insert(store, "slow");
      insert(store, "fast");
      String start = store.latest(context());
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch end = new CountDownLatch(1);
      Future<Boolean> slow =
          threads.submit(
              () ->
                  store.inTransaction(
                      context(),
                      within -> {
                        change(within, "slow");
                        written.countDown();
                        return isReached(end);
                      }));
      assertThat(isReached(written)).isTrue();
      change(store, "fast");
      Future<ChangePage> reader = threads.submit(() -> store.changes(context(), start, 10));
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
  void readerBehindAWriterThatHangsGivesUpAndLetsOthersWrite() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    CountDownLatch end = new CountDownLatch(1);
    try (HikariDataSource source = source("TRANSACTION_READ_COMMITTED")) {
      SqlResourceStore store = open(source);
      insert(store, "hanging");
      insert(store, "another");
      CountDownLatch written = new CountDownLatch(1);
      Future<Boolean> hanging =
          threads.submit(
              () ->
                  store.inTransaction(
                      context(),
                      within -> {
                        change(within, "hanging");
                        written.countDown();
                        return isReached(end);
                      }));
      assertThat(isReached(written)).isTrue();
      Future<ChangePage> reader = threads.submit(() -> store.changes(context(), null, 10));
      awaitWaiting(source);
      change(store, "another");
      assertThatThrownBy(reader::get).hasCauseInstanceOf(StoreException.Unavailable.class);
      assertThat(hanging.isDone()).isFalse();
      end.countDown();
      assertThat(hanging.get()).isTrue();
    } finally {
      end.countDown();
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
    assertThat(store.insert(context(), new ResourceKey("User", id), user(id))).isNotNull();
  }

  private static void change(ResourceStore store, String id) {
    ResourceKey key = new ResourceKey("User", id);
    assertThat(store.replace(context(), key, user("new " + id), Version.ANY)).isNotNull();
  }

  private static Resource user(String userName) {
    return Resource.of(Inventory.USER, ScimObject.builder().put("userName", userName).build());
  }

  private static StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext("t", "test", now, now.plusSeconds(60));
  }
}
