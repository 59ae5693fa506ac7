package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.OpenStore;
import dev.scimlet.examples.server.Storage;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.schema.ResourceType;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("While a database is away the console says so, and goes on when it is back")
class DatabaseAwayTest {

  private FailingStorage storage;
  private ConsoleServer server;
  private ConsoleClient client;

  @BeforeEach
  void start(@TempDir Path parent) throws Exception {
    storage = new FailingStorage(Storage.directory(parent.resolve("data")));
    server = ConsoleServer.start(Clock.systemUTC(), storage);
    client = ConsoleClient.signedIn(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void nobodyIsSignedOutByADatabaseThatDoesNotAnswer() throws Exception {
    storage.breakSessions();
    requireUnavailable(client.get("/admin"));

    storage.mendSessions();
    assertThat(client.get("/admin").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/users/u1", "/admin/groups/g1"})
  void storeThatDoesNotAnswerIsNoFaultOfTheServer(String path) throws Exception {
    storage.closeStore();

    requireUnavailable(client.get(path));
  }

  private static void requireUnavailable(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(response.body()).contains("<h1>");
  }

  /** A storage that can be taken away. */
  private static final class FailingStorage implements Storage {

    private final Storage storage;
    private @Nullable OpenStore opened;
    private @Nullable ProductDatabase product;

    FailingStorage(Storage storage) {
      this.storage = storage;
    }

    @Override
    public OpenStore open(List<ResourceType> types) {
      OpenStore store = storage.open(types);
      opened = store;
      return store;
    }

    @Override
    public ProductDatabase openProduct() {
      ProductDatabase database = storage.openProduct();
      product = database;
      return database;
    }

    void closeStore() {
      Objects.requireNonNull(opened).close();
    }

    void breakSessions() {
      rename("admin_session", "away");
    }

    void mendSessions() {
      rename("away", "admin_session");
    }

    private void rename(String from, String to) {
      Objects.requireNonNull(product)
          .jdbi()
          .useHandle(handle -> handle.execute("alter table " + from + " rename to " + to));
    }
  }
}
