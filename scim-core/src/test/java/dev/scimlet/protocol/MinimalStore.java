package dev.scimlet.protocol;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Five methods, no promise and no ability: versions are ignored, and nothing is unique. */
class MinimalStore implements ResourceStore {

  private final Map<String, Map<ResourceKey, StoredResource>> tenants = new ConcurrentHashMap<>();
  private final AtomicLong versions = new AtomicLong();

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    return Optional.ofNullable(rows(context).get(key));
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    StoredResource stored = new StoredResource(key, next(), context.now(), context.now(), body);
    rows(context).put(key, stored);
    return stored;
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    StoredResource old = rows(context).get(key);
    if (old == null) {
      throw new StoreException.NotFound();
    }
    StoredResource stored = new StoredResource(key, next(), old.created(), context.now(), body);
    rows(context).put(key, stored);
    return stored;
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    if (rows(context).remove(key) == null) {
      throw new StoreException.NotFound();
    }
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    return QueryResult.everything(
        rows(context).values().stream()
            .filter(row -> row.key().resourceType().equals(query.resourceType())),
        query);
  }

  private Map<ResourceKey, StoredResource> rows(StoreContext context) {
    return tenants.computeIfAbsent(context.tenant(), tenant -> new ConcurrentHashMap<>());
  }

  private Version next() {
    return new Version(Long.toString(versions.incrementAndGet()));
  }
}
