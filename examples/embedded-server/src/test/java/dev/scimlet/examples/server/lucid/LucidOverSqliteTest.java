package dev.scimlet.examples.server.lucid;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.sql.SqlResourceStore;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.testkit.StoreTrait;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Lucid's rules around a store in SQLite keep the contract, with every ability")
class LucidOverSqliteTest implements LucidStoreContract {

  private static HikariDataSource source;

  @BeforeAll
  static void open(@TempDir Path directory) {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(
        "jdbc:sqlite:"
            + directory.resolve("scim.db")
            + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=5000&transaction_mode=IMMEDIATE");
    configuration.setMaximumPoolSize(8);
    source = new HikariDataSource(configuration);
  }

  @AfterAll
  static void close() {
    source.close();
  }

  @Override
  public ResourceStore open(ResourceType... types) {
    return SqlResourceStore.builder(source).types(types).build();
  }

  @Override
  public Set<StoreTrait> traits() {
    return EnumSet.complementOf(EnumSet.of(StoreTrait.ASSIGNS_IDS));
  }
}
