package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("SqlResourceStore opens PostgreSQL, new, old or of another version")
class PostgresOpeningTest extends OpeningContract {

  @Override
  HikariDataSource newDatabase() {
    return PostgresServer.newDatabase();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE"})
  void severalNodesOpenAnEmptyDatabaseAtOnceWhateverTheirIsolation(String isolation) {
    try (HikariDataSource source =
        PostgresServer.newDatabase(config -> config.setTransactionIsolation(isolation))) {
      List<CompletableFuture<SqlResourceStore>> nodes =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> open(source, Inventory.USER)))
              .limit(4)
              .toList();
      assertThat(nodes).allSatisfy(node -> assertThat(node.join()).isNotNull());
    }
  }
}
