package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceTypes;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store with tables for each tenant, as hosts have them that keep tenants apart so. */
final class TenantStores implements ResourceStore, Memberships, PatchPushdown, Transactions {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private final Map<String, MappedResourceStore> stores = new ConcurrentHashMap<>();
  private final Function<String, MappedResourceStore> opening;

  /** Makes a store that opens one for each tenant, and one for nobody at once. */
  TenantStores(Function<String, MappedResourceStore> opening) {
    this.opening = opening;
    of("");
  }

  /** Of tables that no other tenant shares. */
  static TenantStores single(HikariDataSource source) {
    return new TenantStores(
        tenant ->
            MappedTables.single(
                source,
                tenant,
                ResourceTypes.user(),
                ResourceTypes.group(),
                "t" + NAMES.incrementAndGet()));
  }

  private MappedResourceStore of(StoreContext context) {
    return of(context.tenant());
  }

  private MappedResourceStore of(String tenant) {
    return stores.computeIfAbsent(tenant, opening);
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    return of("").guarantees(resourceType);
  }

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    return of(context).get(context, key, wanted);
  }

  @Override
  public Map<ResourceKey, StoredResource> getAll(
      StoreContext context, Collection<ResourceKey> keys, Projection wanted) {
    return of(context).getAll(context, keys, wanted);
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return of(context).insert(context, key, body);
  }

  @Override
  public StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
    return of(context).insert(context, key, body, members);
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    return of(context).replace(context, key, body, expected);
  }

  @Override
  public StoredResource apply(
      StoreContext context,
      ResourceKey key,
      @Nullable Resource body,
      MemberDelta delta,
      Version expected) {
    return of(context).apply(context, key, body, delta, expected);
  }

  @Override
  public Patched patch(
      StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
    return of(context).patch(context, key, change);
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    of(context).delete(context, key, expected);
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    return of(context).query(context, query);
  }

  @Override
  public MemberPage members(
      StoreContext context, ResourceKey group, @Nullable String after, int limit) {
    return of(context).members(context, group, after, limit);
  }

  @Override
  public boolean contains(StoreContext context, ResourceKey group, String member) {
    return of(context).contains(context, group, member);
  }

  @Override
  public Map<String, List<GroupReference>> groupsOf(
      StoreContext context, Collection<String> members) {
    return of(context).groupsOf(context, members);
  }

  @Override
  public void forget(StoreContext context, String member) {
    of(context).forget(context, member);
  }

  @Override
  public <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work) {
    return of(context).inTransaction(context, work);
  }
}
