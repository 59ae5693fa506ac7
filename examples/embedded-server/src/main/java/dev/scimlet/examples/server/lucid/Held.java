package dev.scimlet.examples.server.lucid;

import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A write that depends on what is stored: it names the version that was looked at. Whoever expects
 * any version does not learn that somebody came between; it is done again.
 */
final class Held {

  private Held() {}

  /**
   * Looks and writes.
   *
   * @param look reads the resource
   * @param write writes it, if it still has the version that it is given
   * @throws StoreException as the store, {@code Conflict} if there is no end of others
   */
  static <T> T write(
      StoreContext context,
      Version expected,
      Supplier<Optional<StoredResource>> look,
      Function<StoredResource, T> write) {
    while (true) {
      StoredResource current = look.get().orElseThrow(StoreException.NotFound::new);
      if (!expected.accepts(current.version())) {
        throw new StoreException.VersionMismatch();
      }
      try {
        return write.apply(current);
      } catch (StoreException.VersionMismatch e) {
        requireAnother(context, expected, e);
      }
    }
  }

  private static void requireAnother(
      StoreContext context, Version expected, StoreException.VersionMismatch lost) {
    if (!expected.equals(Version.ANY)) {
      throw lost;
    }
    if (Instant.now().isAfter(context.deadline())) {
      throw new StoreException.Conflict(lost);
    }
  }
}
