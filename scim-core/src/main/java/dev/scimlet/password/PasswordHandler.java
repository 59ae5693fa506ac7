package dev.scimlet.password;

import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.value.ScimSecret;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the passwords that clients set, apart from the resources (RFC 7643 section 4.1.1). The
 * engine calls it; a host registers one with its engine if users sign in with a password.
 *
 * <p>The way of a password: it is taken out of the body, {@link #prepare prepared} before anything
 * is stored, and {@link PreparedPassword#keep kept} after the resource was stored. Each happens
 * once in a request, however often the engine has to repeat the write in between. A request that
 * stores nothing (404, 409, 412) keeps nothing.
 *
 * <ul>
 *   <li>POST: if the password cannot be kept, the new resource is deleted again and the client gets
 *       the error.
 *   <li>PUT and PATCH: if the password cannot be kept, the client gets the error although the rest
 *       was stored; repeating the request heals it. A request without a password leaves the one
 *       that is kept.
 *   <li>PATCH that removes the password, and PATCH and PUT that give it the value null (or an empty
 *       string, where a profile takes that for null): it is {@link #forget forgotten}. If a request
 *       changes it several times, the last change counts.
 * </ul>
 *
 * <p>An exception other than those named here is answered with 500. The log and the events then
 * name its class and where it came from and not what it says, because the texts of drivers repeat
 * what they were called with.
 *
 * <p>Implementations are thread-safe and never write a password, or what they made of it, into a
 * log or an exception. A handler that passes passwords on to another system uses a secure channel,
 * and whatever it has to queue it encrypts.
 */
public interface PasswordHandler {

  /**
   * Checks a password against the host's policy and makes of it what will be kept, for instance a
   * hash. Nothing is stored yet, and perhaps nothing ever will be.
   *
   * @param context on whose behalf
   * @param resourceType the name of the type of the resource, for instance {@code User}
   * @param id the id of the resource, which exists; null if it is about to be created
   * @param password the password; may be empty
   * @return what keeps the password once the resource is stored; its text hides the password
   * @throws PasswordException if the policy does not allow the password
   * @throws dev.scimlet.store.StoreException.Refused if this client may not set it
   * @throws dev.scimlet.store.StoreException.Unavailable if it cannot be checked now
   */
  PreparedPassword prepare(
      StoreContext context, String resourceType, @Nullable String id, ScimSecret password);

  /**
   * Forgets what is kept for a resource, because the password was removed or the resource was
   * deleted. Having nothing to forget is no error. An error is answered to the client, but what
   * went before is done: where hashes are rows, let them go with the row of the resource.
   *
   * @param context on whose behalf
   * @param key the resource
   * @throws dev.scimlet.store.StoreException.Unavailable if that is not possible now
   */
  void forget(StoreContext context, ResourceKey key);
}
