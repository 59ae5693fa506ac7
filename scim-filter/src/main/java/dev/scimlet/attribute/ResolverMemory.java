package dev.scimlet.attribute;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Room beside a resolver for what follows from its answers, such as the shapes of the filters that
 * were read with it. It lives as long as the resolver, and no other resolver's filters get to see
 * it. Thread-safe; whoever keeps something here bounds it.
 */
public final class ResolverMemory {

  private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

  /** Makes an empty memory. */
  public ResolverMemory() {}

  /**
   * Finds what is kept, one object of each class.
   *
   * @param kind its class
   * @param maker makes it when it is asked for first
   * @param <T> its class
   * @return the object
   */
  public <T> T get(Class<T> kind, Supplier<T> maker) {
    Object known = kept.get(kind);
    return kind.cast(known != null ? known : kept.computeIfAbsent(kind, k -> maker.get()));
  }
}
