package dev.scimlet.sql;

import dev.scimlet.store.ResourceStore;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A store, and what has to be closed after it.
 *
 * @param store the store
 * @param resources what it stands on
 */
record OpenStore(ResourceStore store, Closeable resources) implements AutoCloseable {

  @Override
  public void close() {
    try {
      resources.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
