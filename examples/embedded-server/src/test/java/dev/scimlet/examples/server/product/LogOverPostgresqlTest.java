package dev.scimlet.examples.server.product;

import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The log in PostgreSQL")
class LogOverPostgresqlTest extends LogOverDatabase {

  private EmbeddedPostgres postgresql;

  @BeforeAll
  void startDatabase() throws IOException {
    postgresql = EmbeddedPostgres.start();
  }

  @AfterAll
  void stopDatabase() throws IOException {
    postgresql.close();
  }

  @Override
  ProductDatabase open() {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(postgresql.getJdbcUrl("postgres", "postgres"));
    configuration.setMaximumPoolSize(2);
    return ProductDatabase.open(configuration);
  }
}
