package dev.scimlet.sql;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what lost a race again, as the engine does, but as often as it takes: under stricter
 * isolation races are lost that the contract does not know.
 *
 * @param store the store
 */
record RetryingStore(ResourceStore store) implements ResourceStore {

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    return again(() -> store.get(context, key, wanted));
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return again(() -> store.insert(context, key, body));
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    return again(() -> store.replace(context, key, body, expected));
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    again(
        () -> {
          store.delete(context, key, expected);
          return true;
        });
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    return again(() -> store.query(context, query));
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    return store.guarantees(resourceType);
  }

  @Override
  public <C> Optional<C> capability(Class<C> type) {
    return store.capability(type).map(ability -> retrying(type, ability));
  }

  private static <C> C retrying(Class<C> type, C ability) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> again(() -> call(ability, method, arguments))));
  }

  private static @Nullable Object call(
      Object ability, Method method, @Nullable Object @Nullable [] arguments) {
    try {
      return method.invoke(ability, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T extends @Nullable Object> T again(Supplier<T> work) {
    while (true) {
      try {
        return work.get();
      } catch (StoreException.Conflict again) {
        Thread.onSpinWait();
      }
    }
  }
}
