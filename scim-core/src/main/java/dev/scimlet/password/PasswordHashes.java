package dev.scimlet.password;

import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;

/**
 * Where {@link Pbkdf2Passwords} keeps hashes: for most hosts a table that their own sign-in reads.
 *
 * <p>Implementations are thread-safe; the tenant of the context is part of every key.
 */
public interface PasswordHashes {

  /**
   * Saves the hash of a resource's password, in place of one that was saved before.
   *
   * @param context on whose behalf
   * @param key the resource
   * @param hash the hash; {@link PasswordHash#encoded} is its text
   * @throws dev.scimlet.store.StoreException.Unavailable if that is not possible now
   */
  void save(StoreContext context, ResourceKey key, PasswordHash hash);

  /**
   * Deletes the hash of a resource's password; having none is no error.
   *
   * @param context on whose behalf
   * @param key the resource
   * @throws dev.scimlet.store.StoreException.Unavailable if that is not possible now
   */
  void delete(StoreContext context, ResourceKey key);
}
