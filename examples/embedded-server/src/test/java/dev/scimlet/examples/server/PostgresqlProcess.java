package dev.scimlet.examples.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL of the test's own, which commits to the disk, and which can be killed. */
final class PostgresqlProcess implements AutoCloseable {

  static final String USER = "postgres";

  /** The test's PostgreSQL trades these for speed; without them every crash loses commits. */
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  private static final Duration LONGEST_START = Duration.ofMinutes(1);

  /** What is acknowledged reaches the disk later, or never. */
  private static final Map<String, String> FORGETFUL =
      Map.of("synchronous_commit", "off", "wal_writer_delay", "10s");

  private final Path directory;
  private final Map<String, String> settings;
  private EmbeddedPostgres running;

  private PostgresqlProcess(
      Path directory, Map<String, String> settings, EmbeddedPostgres running) {
    this.directory = directory;
    this.settings = settings;
    this.running = running;
  }

  static PostgresqlProcess start(Path directory) throws IOException {
    return new PostgresqlProcess(directory, DURABLE, start(directory, DURABLE, 0));
  }

  static PostgresqlProcess startForgetful(Path directory) throws IOException {
    return new PostgresqlProcess(directory, FORGETFUL, start(directory, FORGETFUL, 0));
  }

  String url() {
    return "jdbc:postgresql://localhost:" + running.getPort() + "/" + USER;
  }

  String[] options() {
    return new String[] {"--database", url(), "--database-user", USER};
  }

  Storage storage() {
    return Storage.postgresql(url(), USER, null);
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String show(String setting) throws SQLException {
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Sends SIGKILL to every process of the database. */
  void kill() throws IOException {
    // What was started may be another program, which started the database.
    long identifier =
        Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(identifier).orElseThrow();
    List<ProcessHandle> all =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    if (all.size() == 1) {
      throw new AssertionError("The processes of the database are not found.");
    }
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle one : all) {
      one.onExit().join();
    }
    running.close();
  }

  /** Starts the database again, with the same files and at the same port. */
  void restart() throws IOException {
    running = start(directory, settings, running.getPort());
  }

  /** Nobody needs what is in it any more. */
  @Override
  public void close() throws IOException {
    kill();
  }

  private static EmbeddedPostgres start(Path directory, Map<String, String> settings, int port)
      throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory)
            .setCleanDataDirectory(false)
            .setPGStartupWait(LONGEST_START)
            .setOutputRedirector(Redirect.DISCARD)
            .setErrorRedirector(Redirect.DISCARD);
    if (port != 0) {
      builder.setPort(port);
    }
    settings.forEach(builder::setServerConfig);
    return builder.start();
  }
}
