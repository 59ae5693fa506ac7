package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.testkit.ResourceStoreContract;
import dev.scimlet.testkit.StoreTrait;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("MappedResourceStore keeps the contract on SQLite, with tables for one tenant alone")
class MappedSingleSqliteTest implements ResourceStoreContract {

  private static HikariDataSource source;

  @BeforeAll
  static void open(@TempDir Path directory) {
    source = SqliteFiles.open(directory.resolve("host.db"));
  }

  @AfterAll
  static void close() {
    source.close();
  }

  @Override
  public ResourceStore newStore() {
    return TenantStores.single(source);
  }

  @Override
  public Set<StoreTrait> traits() {
    return Set.of(
        StoreTrait.COMPARE_AND_SET,
        StoreTrait.UNIQUENESS,
        StoreTrait.MEMBERSHIPS,
        StoreTrait.KEEPS_VERSION,
        StoreTrait.FILTERS,
        StoreTrait.TRANSACTIONS,
        StoreTrait.PATCH_PUSHDOWN,
        StoreTrait.CURSORS,
        StoreTrait.PAGES);
  }

  @Override
  public int longestText() {
    return 200;
  }
}
