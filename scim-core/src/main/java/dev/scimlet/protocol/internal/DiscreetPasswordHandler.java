package dev.scimlet.protocol.internal;

import dev.scimlet.password.PasswordException;
import dev.scimlet.password.PasswordHandler;
import dev.scimlet.password.PreparedPassword;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.value.ScimSecret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks the host's handler and keeps to itself what goes wrong there: an exception on its way out
 * would take the password along into logs and events, if a driver put it into the text.
 */
final class DiscreetPasswordHandler implements PasswordHandler {

  private final PasswordHandler handler;

  DiscreetPasswordHandler(PasswordHandler handler) {
    this.handler = handler;
  }

  @Override
  public PreparedPassword prepare(
      StoreContext context, String resourceType, @Nullable String id, ScimSecret password) {
    try {
      return discreet(Objects.requireNonNull(handler.prepare(context, resourceType, id, password)));
    } catch (RuntimeException e) {
      throw discreet(e);
    }
  }

  private static PreparedPassword discreet(PreparedPassword prepared) {
    return (context, key) -> {
      try {
        prepared.keep(context, key);
      } catch (RuntimeException e) {
        throw discreet(e);
      }
    };
  }

  @Override
  public void forget(StoreContext context, ResourceKey key) {
    try {
      handler.forget(context, key);
    } catch (RuntimeException e) {
      throw discreet(e);
    }
  }

  /** What is meant for the client stays as it is; anything else loses its text. */
  private static RuntimeException discreet(RuntimeException e) {
    if (e instanceof PasswordException || e instanceof StoreException.Refused) {
      return e;
    }
    PasswordHandlerFailure failure = PasswordHandlerFailure.of(e);
    return e instanceof StoreException.Unavailable unavailable
        ? new StoreException.Unavailable(unavailable.retryAfter(), failure)
        : failure;
  }
}
