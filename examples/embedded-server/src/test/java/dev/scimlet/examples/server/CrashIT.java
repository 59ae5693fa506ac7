package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What was acknowledged survives kill -9 of the packaged server and of its database")
class CrashIT {

  private static final String TOKEN = "a-token-for-this-test-alone";
  private static final long SEED = 20261126;
  private static final int KILLS_OF_THE_SERVER = 20;
  private static final int KILLS_OF_THE_DATABASE = 5;
  private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(60);

  private final Random random = new Random(SEED);
  private final HttpClient http = HttpClient.newHttpClient();

  private final Path directory;

  CrashIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void killedServersOverSqliteLoseNothing() throws Exception {
    Path data = directory.resolve("data");

    killServers(Storage.directory(data), "--data", data.toString());
  }

  @Test
  void killedServersOverPostgresqlLoseNothing() throws Exception {
    try (PostgresqlProcess database = PostgresqlProcess.start(directory.resolve("database"))) {
      killServers(database.storage(), database.options());
    }
  }

  @Test
  void killedDatabasesLoseNothingAndServersGoOn() throws Exception {
    try (PostgresqlProcess database = PostgresqlProcess.start(directory.resolve("database"));
        Load load = new Load(SEED)) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(database.show(setting)).isEqualTo("on");
      }
      try (ServerProcess server = start(database.options())) {
        URI url = server.readUrl();
        Client client = new Client(url, TOKEN);
        load.prepare(client);
        Load.Running running = load.start(client);
        for (int kill = 0; kill < KILLS_OF_THE_DATABASE; kill++) {
          running.countAnew();
          running.awaitAcknowledged(20 + random.nextInt(180));
          database.kill();
          running.awaitUnavailable(3);
          assertThat(health(url)).isEqualTo(503);
          database.restart();
          awaitHealth(url);
        }
        running.countAnew();
        running.awaitAcknowledged(100);
        running.join();
        load.checkAll(client);
      }
      checkFeed(load, database.storage());
    }
  }

  @Test
  void commitsThatDoNotReachTheDiskAreMissed() throws Exception {
    try (PostgresqlProcess database =
            PostgresqlProcess.startForgetful(directory.resolve("database"));
        Load load = new Load(SEED);
        ServerProcess server = start(database.options())) {
      URI url = server.readUrl();
      Client client = new Client(url, TOKEN);
      load.prepare(client);
      // The tables shall not be lost.
      database.execute("checkpoint");
      Load.Running running = load.start(client);
      running.awaitAcknowledged(100);
      database.kill();
      running.awaitUnavailable(1);
      database.restart();
      awaitHealth(url);

      assertThatThrownBy(running::join).hasRootCauseInstanceOf(AssertionError.class);
    }
  }

  private void killServers(Storage storage, String... options) throws Exception {
    try (Load load = new Load(SEED)) {
      for (int kill = 0; kill < KILLS_OF_THE_SERVER; kill++) {
        try (ServerProcess server = start(options)) {
          Client client = new Client(server.readUrl(), TOKEN);
          if (kill == 0) {
            load.prepare(client);
          } else {
            load.check(client);
          }
          Load.Running running = load.start(client);
          running.awaitAcknowledged(20 + random.nextInt(180));
          running.expectLoss();
          server.kill();
          running.join();
        }
      }
      try (ServerProcess server = start(options)) {
        Client client = new Client(server.readUrl(), TOKEN);
        load.checkAll(client);
        load.createDeletedAgain(client);
      }
      checkFeed(load, storage);
    }
  }

  private static void checkFeed(Load load, Storage storage) {
    try (OpenStore opened = storage.open(ScimletServer.standardResourceTypes())) {
      FeedCheck.run(opened.store(), load.writers());
    }
  }

  private ServerProcess start(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--port", "0"));
    all.addAll(List.of(options));
    return ServerProcess.startJar(
        directory.resolve("errors.log"),
        Map.of("SCIMLET_TOKEN", TOKEN),
        all.toArray(String[]::new));
  }

  private int health(URI url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/health")).timeout(Duration.ofSeconds(30)).build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private void awaitHealth(URI url) throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(LONGEST_OUTAGE);
    while (health(url) != 200) {
      assertThat(Instant.now()).as("The server does not find its database").isBefore(deadline);
    }
  }
}
