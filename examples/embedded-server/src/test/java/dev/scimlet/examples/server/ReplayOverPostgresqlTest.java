package dev.scimlet.examples.server;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The example server over PostgreSQL answers every exchange of real clients over HTTP")
class ReplayOverPostgresqlTest extends ReplayOverHttp {

  private PostgresqlProcess database;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    database = PostgresqlProcess.start(directory.resolve("database"));
  }

  @AfterAll
  void end() throws IOException {
    stop();
    database.close();
  }

  @Override
  Storage storage() {
    return database.storage();
  }
}
