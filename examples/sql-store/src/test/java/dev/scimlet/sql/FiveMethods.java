package dev.scimlet.sql;

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

/** The least that a store can be: everything is answered to everything. */
final class FiveMethods implements ResourceStore {

  private static final Version ONLY = new Version("1");

  private final Map<String, Map<ResourceKey, StoredResource>> tenants = new ConcurrentHashMap<>();

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    return Optional.ofNullable(rows(context).get(key));
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    StoredResource stored = new StoredResource(key, ONLY, context.now(), context.now(), body);
    rows(context).put(key, stored);
    return stored;
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    StoredResource old =
        get(context, key, Projection.everything()).orElseThrow(StoreException.NotFound::new);
    StoredResource stored = new StoredResource(key, ONLY, old.created(), context.now(), body);
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
}
