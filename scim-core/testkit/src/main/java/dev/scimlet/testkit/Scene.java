package dev.scimlet.testkit;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Page;
import dev.scimlet.store.PatchPushdown;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Transactions;
import dev.scimlet.store.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A store as one tenant sees it, at one moment.
 *
 * @param store the store
 * @param context the tenant and the moment
 */
record Scene(ResourceStore store, StoreContext context) {

  static final String USER = "User";
  static final String GROUP = "Group";

  private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

  static Scene of(ResourceStore store) {
    return of(store, "tenant-" + UUID.randomUUID());
  }

  static Scene of(ResourceStore store, String tenant) {
    return new Scene(store, contextOf(tenant, START));
  }

  private static StoreContext contextOf(String tenant, Instant now) {
    return new StoreContext(tenant, "contract", now, Instant.now().plus(Duration.ofMinutes(5)));
  }

  /** The same tenant, some time later. */
  Scene later(Duration time) {
    return new Scene(store, contextOf(context.tenant(), context.now().plus(time)));
  }

  /** The same tenant and moment, another client. */
  Scene by(String principal) {
    return new Scene(
        store, new StoreContext(context.tenant(), principal, context.now(), context.deadline()));
  }

  /** Another tenant of the same store. */
  Scene otherTenant() {
    return of(store);
  }

  Scene with(ResourceStore other) {
    return new Scene(other, context);
  }

  static ResourceKey newKey(String type) {
    return new ResourceKey(type, UUID.randomUUID().toString());
  }

  StoredResource insert(String type, Resource body) {
    return store.insert(context, newKey(type), body);
  }

  StoredResource insertUser(Resource body) {
    return insert(USER, body);
  }

  Optional<StoredResource> find(ResourceKey key) {
    return store.get(context, key, Projection.everything());
  }

  StoredResource read(ResourceKey key) {
    return find(key).orElseThrow(() -> new AssertionError("The resource is not there."));
  }

  StoredResource replace(StoredResource old, Resource body) {
    return store.replace(context, old.key(), body, old.version());
  }

  void delete(ResourceKey key) {
    store.delete(context, key, Version.ANY);
  }

  Memberships memberships() {
    return ability(Memberships.class);
  }

  Transactions transactions() {
    return ability(Transactions.class);
  }

  PatchPushdown patches() {
    return ability(PatchPushdown.class);
  }

  ChangeFeed feed() {
    return ability(ChangeFeed.class);
  }

  private <C> C ability(Class<C> type) {
    return store
        .capability(type)
        .orElseThrow(
            () -> new AssertionError("The store does not have " + type.getSimpleName() + "."));
  }

  QueryResult query(Query query) {
    return store.query(context, query);
  }

  /** All resources of a type, in the order of the store. */
  List<StoredResource> all(String type) {
    return QueryFinisher.finish(this, everyOne(type));
  }

  static Query everyOne(String type) {
    return new Query(
        type,
        null,
        List.of(),
        new Page.Index(0, Integer.MAX_VALUE),
        Query.Total.NONE,
        Projection.everything());
  }
}
