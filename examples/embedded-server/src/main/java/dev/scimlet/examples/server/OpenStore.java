package dev.scimlet.examples.server;

import dev.scimlet.protocol.CursorKeys;
import dev.scimlet.store.ResourceStore;
import org.jspecify.annotations.Nullable;

/**
 * A store in use by a server.
 *
 * @param store keeps the resources
 * @param cursorKeys the keys of cursors that are kept beside them, or null if there are none
 * @param ending gives back what the store uses
 */
public record OpenStore(ResourceStore store, @Nullable CursorKeys cursorKeys, Runnable ending)
    implements AutoCloseable {

  /**
   * A store that holds nothing that must be given back.
   *
   * @param store keeps the resources
   * @return the store in use
   */
  public static OpenStore of(ResourceStore store) {
    return of(store, () -> {});
  }

  /**
   * A store that ends together with its server.
   *
   * @param store keeps the resources
   * @param ending is called once, when nothing uses the store any more
   * @return the store in use
   */
  public static OpenStore of(ResourceStore store, Runnable ending) {
    return new OpenStore(store, null, ending);
  }

  /** Gives back what the store uses. */
  @Override
  public void close() {
    ending.run();
  }
}
