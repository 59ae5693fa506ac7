package dev.scimlet.protocol.internal;

import dev.scimlet.password.PasswordHandler;
import dev.scimlet.password.PreparedPassword;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.resource.ReadResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimSecret;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands the passwords of requests to the host's handler, RFC 7643 section 4.1.1: prepared before
 * the resource is stored, kept after it, once each. Without a handler they end here.
 */
final class Passwords {

  private static final PreparedPassword NONE = new NoPassword();

  private final @Nullable PasswordHandler handler;
  private final ResourceWriter writer;

  private Passwords(@Nullable PasswordHandler handler, ResourceWriter writer) {
    this.handler = handler;
    this.writer = writer;
  }

  static Passwords of(@Nullable PasswordHandler handler, ResourceWriter writer) {
    return new Passwords(handler == null ? null : new DiscreetPasswordHandler(handler), writer);
  }

  PreparedPassword ofNew(Exchange exchange, Endpoint endpoint, @Nullable ScimSecret password) {
    return handler == null || password == null
        ? NONE
        : handler.prepare(exchange.store(), endpoint.type().name(), null, password);
  }

  /** The password of a PUT, which may also say that there shall be none. */
  PreparedPassword ofExisting(Exchange exchange, Endpoint endpoint, String id, ReadResult sent) {
    if (handler == null) {
      return NONE;
    }
    if (sent.password() == null) {
      return PasswordAttribute.isUnassigned(endpoint.type(), sent) ? handler::forget : NONE;
    }
    return ofExisting(exchange, endpoint, id, handler, sent.password());
  }

  private static PreparedPassword ofExisting(
      Exchange exchange,
      Endpoint endpoint,
      String id,
      PasswordHandler handler,
      ScimSecret password) {
    // A hash is expensive: none is made for a resource that is not there.
    ResourceWriter.current(exchange, endpoint, id);
    return handler.prepare(exchange.store(), endpoint.type().name(), id, password);
  }

  /** The password that a PATCH leaves: several steps may change it. */
  PreparedPassword ofExisting(
      Exchange exchange, Endpoint endpoint, String id, List<PatchStep> steps) {
    PatchStep last = PasswordAttribute.lastStep(steps);
    if (handler == null || last == null) {
      return NONE;
    }
    return last.value() instanceof ScimSecret password
        ? ofExisting(exchange, endpoint, id, handler, password)
        : handler::forget;
  }

  /** Nothing stays created of which the client is told that it was not. */
  void keepOrWithdraw(
      Exchange exchange, Endpoint endpoint, StoredResource stored, PreparedPassword password) {
    ResourceKey key = stored.key();
    try {
      password.keep(exchange.store(), key);
    } catch (RuntimeException e) {
      undo(key, () -> writer.withdraw(exchange, endpoint, stored));
      undo(key, () -> forget(exchange, endpoint, key));
      throw e;
    }
  }

  private static void undo(ResourceKey key, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      EngineLog.LOG.log(Level.ERROR, "A part is left of what could not be created, " + key, e);
    }
  }

  void forget(Exchange exchange, Endpoint endpoint, ResourceKey key) {
    if (handler != null && PasswordAttribute.isIn(endpoint.type())) {
      handler.forget(exchange.store(), key);
    }
  }

  private static final class NoPassword implements PreparedPassword {

    @Override
    public void keep(StoreContext context, ResourceKey key) {}
  }
}
