package dev.scimlet.examples.server;

import com.zaxxer.hikari.HikariConfig;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.schema.ResourceType;
import java.nio.file.Path;
import java.util.List;

/**
 * One file of SQLite in a directory.
 *
 * @param directory where it is
 */
record SqliteStorage(Path directory) implements Storage {

  /** Readers do not wait for one another; writers do, so that more connections help nobody. */
  private static final int CONNECTIONS = 4;

  @Override
  public OpenStore open(List<ResourceType> types) {
    DataDirectory data = DataDirectory.create(directory);
    OpenStore opened = SqlStores.open(configuration(data.database(), "FULL"), types);
    return new OpenStore(opened.store(), data.cursorKeys(), opened.ending());
  }

  /** A file of its own: what the log writes keeps no change of a resource waiting. */
  @Override
  public ProductDatabase openProduct() {
    return SqlStores.openProduct(
        configuration(DataDirectory.create(directory).productDatabase(), "NORMAL"));
  }

  @Override
  public String toString() {
    return "SQLite, directory " + directory;
  }

  private static HikariConfig configuration(Path file, String synchronous) {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl("jdbc:sqlite:" + file);
    configuration.setMaximumPoolSize(CONNECTIONS);
    configuration.setMinimumIdle(1);
    // With FULL a commit is on the disk before it is acknowledged; readers see the state before it.
    configuration.addDataSourceProperty("journal_mode", "WAL");
    configuration.addDataSourceProperty("synchronous", synchronous);
    configuration.addDataSourceProperty("busy_timeout", "5000");
    configuration.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    return configuration;
  }
}
