package dev.scimlet.password;

import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;

/**
 * A password that was found good and waits for its resource to be stored. A {@link PasswordHandler}
 * makes it; the engine uses it once or, if the resource is not stored, never.
 */
@FunctionalInterface
public interface PreparedPassword {

  /**
   * Keeps the password, in place of one that was kept before.
   *
   * @param context on whose behalf
   * @param key the resource, which is stored by now
   * @throws dev.scimlet.store.StoreException.Unavailable if that is not possible now
   */
  void keep(StoreContext context, ResourceKey key);
}
