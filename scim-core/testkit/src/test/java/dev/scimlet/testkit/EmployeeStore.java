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

/** A store of a host, as the README has one in mind: both promises, and no ability. */
final class EmployeeStore implements ResourceStore {

  private final LockedStore database;

  EmployeeStore(LockedStore database) {
    this.database = database;
  }

  static LockedStore testDatabase() {
    return new LockedStore();
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    return database.guarantees(resourceType);
  }

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    return database.get(context, key, wanted);
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return database.insert(context, key, body);
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    return database.replace(context, key, body, expected);
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    database.delete(context, key, expected);
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    QueryResult all = database.query(context, Scene.everyOne(query.resourceType()));
    return QueryResult.everything(all.rows(), query);
  }
}
