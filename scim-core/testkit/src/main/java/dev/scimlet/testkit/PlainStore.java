package dev.scimlet.testkit;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.Optional;

/**
 * A store without its abilities: it promises nothing and answers every query with everything. What
 * is asked of it must give the same answers.
 *
 * @param store the store that does the work
 */
record PlainStore(ResourceStore store) implements ResourceStore {

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    return store.get(context, key, Projection.everything());
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return store.insert(context, key, body);
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    return store.replace(context, key, body, expected);
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    store.delete(context, key, expected);
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    QueryResult all = store.query(context, Scene.everyOne(query.resourceType()));
    return QueryResult.everything(all.rows(), query);
  }

  @Override
  public <C> Optional<C> capability(Class<C> type) {
    return Optional.empty();
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    return Guarantees.MINIMAL;
  }
}
