package dev.scimlet.examples.server.console;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A store in memory that counts what is read of it. */
final class CountedStore implements ResourceStore, Memberships {

  private final InMemoryResourceStore store;
  private final AtomicInteger queries = new AtomicInteger();
  private final AtomicInteger resources = new AtomicInteger();
  private final AtomicInteger members = new AtomicInteger();

  CountedStore(InMemoryResourceStore store) {
    this.store = store;
  }

  void reset() {
    List.of(queries, resources, members).forEach(count -> count.set(0));
  }

  int queries() {
    return queries.get();
  }

  int resources() {
    return resources.get();
  }

  int members() {
    return members.get();
  }

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    resources.incrementAndGet();
    return store.get(context, key, wanted);
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    queries.incrementAndGet();
    return store.query(context, query);
  }

  @Override
  public MemberPage members(
      StoreContext context, ResourceKey group, @Nullable String after, int limit) {
    MemberPage page = store.members(context, group, after, limit);
    members.addAndGet(page.members().size());
    return page;
  }

  @Override
  public Map<String, List<GroupReference>> groupsOf(StoreContext context, Collection<String> ids) {
    resources.addAndGet(ids.size());
    return store.groupsOf(context, ids);
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return store.insert(context, key, body);
  }

  @Override
  public StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> all) {
    return store.insert(context, key, body, all);
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    return store.replace(context, key, body, expected);
  }

  @Override
  public StoredResource apply(
      StoreContext context,
      ResourceKey key,
      @Nullable Resource body,
      MemberDelta delta,
      Version expected) {
    return store.apply(context, key, body, delta, expected);
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    store.delete(context, key, expected);
  }

  @Override
  public boolean contains(StoreContext context, ResourceKey group, String member) {
    return store.contains(context, group, member);
  }

  @Override
  public void forget(StoreContext context, String member) {
    store.forget(context, member);
  }
}
