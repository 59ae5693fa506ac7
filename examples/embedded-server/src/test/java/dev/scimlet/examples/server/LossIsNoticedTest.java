package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The checks of the crash tests notice what is lost")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LossIsNoticedTest {

  private static final String TOKEN = "a-token-for-this-test-alone";

  private final Load load = new Load(20261126);
  private Path original;

  @BeforeAll
  void write(@TempDir Path directory) throws Exception {
    original = directory;
    try (ScimletServer server = start(directory)) {
      Client client = new Client(server.url(), TOKEN);
      load.prepare(client);
      Load.Running running = load.start(client);
      running.awaitAcknowledged(400);
      running.join();
    }
  }

  @AfterAll
  void stop() {
    load.close();
  }

  @Test
  void nothingIsMissingOfWhatWasAcknowledged(@TempDir Path directory) throws Exception {
    copy(directory);

    check(directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // An acknowledged creation, deletion, change, half a change.
        "delete from scim_resource where rowid = (select rowid from scim_resource"
            + " where type = 'User' limit 1)",
        "insert into scim_member select tenant, type, id, 'deleted', member_type from scim_member"
            + " limit 1",
        "update scim_resource set body = replace(body, '\"title\":\"1\"', '\"title\":\"0\"')",
        "update scim_resource set body = replace(body, '-1', '-0') where type = 'User'",
        "update scim_resource set version = version - 1 where rowid = (select rowid from"
            + " scim_resource where type = 'User' and version > 1 limit 1)",
        // A member, the row that makes a name unique, rows of the index.
        "delete from scim_member where member = (select member from scim_member limit 1)",
        "delete from scim_unique where id = (select id from scim_resource where type = 'User'"
            + " limit 1)",
        "delete from scim_index where id = (select id from scim_resource where type = 'User'"
            + " limit 1)",
        // What is told of changes.
        "delete from scim_change where number = (select number from scim_change where type = 'User'"
            + " limit 1)",
        "update scim_change set version = version + 1 where number = (select number from"
            + " scim_change where kind = 'UPDATED' and type = 'User' limit 1)"
      })
  void plantedLossIsNoticed(String loss, @TempDir Path directory) throws Exception {
    copy(directory);
    execute(directory, loss);

    assertThatThrownBy(() -> check(directory)).isInstanceOf(AssertionError.class);
  }

  private void check(Path directory) throws Exception {
    try (ScimletServer server = start(directory)) {
      load.checkAll(new Client(server.url(), TOKEN));
    }
    try (OpenStore opened =
        Storage.directory(directory).open(ScimletServer.standardResourceTypes())) {
      FeedCheck.run(opened.store(), load.writers());
    }
  }

  private static ScimletServer start(Path directory) {
    return ScimletServer.builder(TOKEN).port(0).storage(Storage.directory(directory)).start();
  }

  private void copy(Path to) throws IOException {
    try (Stream<Path> files = Files.list(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void execute(Path directory, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("scimlet.db"));
        Statement statement = connection.createStatement()) {
      if (statement.executeUpdate(sql) == 0) {
        throw new AssertionError("There was nothing to lose.");
      }
    }
  }
}
