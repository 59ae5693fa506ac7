package dev.scimlet.examples.server.lucid;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Memberships;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store that does what another does, until somebody overrides it: it has the abilities that the
 * other has, and no more.
 */
abstract class WrappedStore
    implements ResourceStore, Memberships, PatchPushdown, Transactions, ChangeFeed {

  private final ResourceStore store;

  WrappedStore(ResourceStore store) {
    this.store = store;
  }

  /** Lays the same rules around the store as it is within a transaction. */
  abstract ResourceStore around(ResourceStore transaction);

  /** The store without the rules. */
  final ResourceStore store() {
    return store;
  }

  /** An ability of the store without the rules; asked for only where it is there. */
  final <C> C ability(Class<C> type) {
    return store.capability(type).orElseThrow();
  }

  @Override
  public <C> Optional<C> capability(Class<C> type) {
    Optional<C> ability = store.capability(type);
    return type.isInstance(this) ? ability.map(there -> type.cast(this)) : ability;
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    return store.guarantees(resourceType);
  }

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    return store.get(context, key, wanted);
  }

  @Override
  public Map<ResourceKey, StoredResource> getAll(
      StoreContext context, Collection<ResourceKey> keys, Projection wanted) {
    return store.getAll(context, keys, wanted);
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
    return store.query(context, query);
  }

  @Override
  public StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
    return ability(Memberships.class).insert(context, key, body, members);
  }

  @Override
  public StoredResource apply(
      StoreContext context,
      ResourceKey key,
      @Nullable Resource body,
      MemberDelta delta,
      Version expected) {
    return ability(Memberships.class).apply(context, key, body, delta, expected);
  }

  @Override
  public MemberPage members(
      StoreContext context, ResourceKey group, @Nullable String after, int limit) {
    return ability(Memberships.class).members(context, group, after, limit);
  }

  @Override
  public boolean contains(StoreContext context, ResourceKey group, String member) {
    return ability(Memberships.class).contains(context, group, member);
  }

  @Override
  public Map<String, List<GroupReference>> groupsOf(
      StoreContext context, Collection<String> members) {
    return ability(Memberships.class).groupsOf(context, members);
  }

  @Override
  public void forget(StoreContext context, String member) {
    ability(Memberships.class).forget(context, member);
  }

  @Override
  public Patched patch(
      StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
    return ability(PatchPushdown.class).patch(context, key, change);
  }

  @Override
  public <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work) {
    return ability(Transactions.class)
        .inTransaction(context, transaction -> work.apply(around(transaction)));
  }

  @Override
  public ChangePage changes(StoreContext context, @Nullable String after, int limit) {
    return ability(ChangeFeed.class).changes(context, after, limit);
  }

  @Override
  public String latest(StoreContext context) {
    return ability(ChangeFeed.class).latest(context);
  }
}
