package dev.scimlet.examples.server;

import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.schema.ResourceType;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a server keeps its resources. An embedding program takes one of those below or brings its
 * own, for instance {@code types -> OpenStore.of(new MyStore(types))}.
 */
@FunctionalInterface
public interface Storage {

  /**
   * Opens the store. The server calls it once while it starts, and closes the result when it stops.
   *
   * @param types the resource types that are served
   * @return the opened store
   * @throws StorageException if it cannot be opened; the message is for the operator
   */
  OpenStore open(List<ResourceType> types);

  /**
   * Opens the tables of the product: tokens, sessions, the log. The server calls it once while it
   * starts, and closes the result when it stops.
   *
   * @return the opened database, in memory unless the storage knows a better place
   * @throws StorageException if it cannot be opened; the message is for the operator
   */
  default ProductDatabase openProduct() {
    return ProductDatabase.inMemory();
  }

  /** {@return storage in memory: everything is lost when the server stops} */
  static Storage memory() {
    return new MemoryStorage();
  }

  /**
   * Keeps everything in a directory, with SQLite: durable, and for one server alone.
   *
   * @param directory is created if it is missing, for its owner alone where the file system has
   *     owners
   * @return the storage, which keeps the key of cursors too: they survive a restart
   */
  static Storage directory(Path directory) {
    return new SqliteStorage(directory);
  }

  /**
   * Keeps everything in a PostgreSQL database, which any number of servers may share. They all need
   * the same {@link dev.scimlet.protocol.CursorKeys}.
   *
   * @param url the database, {@code jdbc:postgresql://host/name}
   * @param user the database user, or null for the driver's choice
   * @param password the user's password, or null if none is asked for
   * @return the storage
   */
  static Storage postgresql(String url, @Nullable String user, @Nullable String password) {
    return new PostgresqlStorage(url, user, password);
  }
}
