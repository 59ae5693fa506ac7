package dev.scimlet.testkit;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.Filters;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.PatchPushdown;
import dev.scimlet.store.Position;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Transactions;
import dev.scimlet.store.Version;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every ability there is, under one lock: what the contract itself is tried on. Faults are planted
 * by overriding.
 */
class LockedStore implements ResourceStore, Memberships, PatchPushdown, Transactions, ChangeFeed {

  final Map<String, LockedTenant> tenants = new HashMap<>();
  private final Cut cut;
  private long versions;

  /** Cuts the page of a query out of its matches, which are in order. */
  interface Cut {
    List<StoredResource> page(
        List<StoredResource> matches, Query query, Comparator<Position> order);
  }

  LockedStore() {
    this(LockedPages::cut);
  }

  LockedStore(Cut cut) {
    this.cut = cut;
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    return Guarantees.of(Guarantee.COMPARE_AND_SET, Guarantee.UNIQUENESS);
  }

  LockedTenant tenant(StoreContext context) {
    return tenants.computeIfAbsent(context.tenant(), name -> new LockedTenant());
  }

  /** The form in which user names are unique. */
  String key(String userName) {
    return ComparisonKey.folded(userName);
  }

  boolean matches(Filter filter, StoredResource row) {
    return FilterMatcher.compile(filter).matches(row);
  }

  Comparator<Position> order(List<SortKey> sort) {
    return new SortOrder(sort);
  }

  @Override
  public synchronized Optional<StoredResource> get(
      StoreContext context, ResourceKey key, Projection wanted) {
    return Optional.ofNullable(tenant(context).rows.get(key));
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return insert(context, key, body, List.of());
  }

  @Override
  public synchronized StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
    LockedTenant tenant = tenant(context);
    if (tenant.rows.containsKey(key)) {
      throw new StoreException.Exists();
    }
    requireUnique(context, key, body);
    StoredResource stored = new StoredResource(key, next(), context.now(), context.now(), body);
    tenant.rows.put(key, stored);
    tenant.members.put(
        key, LockedTenant.changed(new TreeMap<>(), MemberDelta.add(List.copyOf(members))));
    tenant.note(context, Kind.CREATED, key, stored);
    return stored;
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    return apply(context, key, body, MemberDelta.none(), expected);
  }

  @Override
  public synchronized StoredResource apply(
      StoreContext context,
      ResourceKey key,
      @Nullable Resource body,
      MemberDelta delta,
      Version expected) {
    StoredResource old = require(context, key, expected);
    NavigableMap<String, Member> before = tenant(context).membersOf(key);
    NavigableMap<String, Member> after = LockedTenant.changed(before, delta);
    Resource wanted = body == null ? old.resource() : body;
    return wanted.equals(old.resource()) && before.equals(after)
        ? old
        : write(context, old, wanted, after);
  }

  StoredResource write(
      StoreContext context,
      StoredResource old,
      Resource body,
      NavigableMap<String, Member> members) {
    requireUnique(context, old.key(), body);
    StoredResource now = new StoredResource(old.key(), next(), old.created(), context.now(), body);
    tenant(context).rows.put(old.key(), now);
    tenant(context).members.put(old.key(), members);
    tenant(context).note(context, Kind.UPDATED, old.key(), now);
    return now;
  }

  @Override
  public synchronized Patched patch(
      StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
    StoredResource before = require(context, key, Version.ANY);
    return new Patched(before, replace(context, key, change.apply(before), Version.ANY));
  }

  @Override
  public synchronized void delete(StoreContext context, ResourceKey key, Version expected) {
    require(context, key, expected);
    tenant(context).rows.remove(key);
    tenant(context).members.remove(key);
    tenant(context).note(context, Kind.DELETED, key, null);
  }

  StoredResource require(StoreContext context, ResourceKey key, Version expected) {
    StoredResource row = tenant(context).rows.get(key);
    if (row == null) {
      throw new StoreException.NotFound();
    }
    if (!expected.accepts(row.version())) {
      throw new StoreException.VersionMismatch();
    }
    return row;
  }

  void requireUnique(StoreContext context, ResourceKey key, Resource body) {
    String name = body.body().getString("userName");
    boolean taken =
        name != null
            && tenant(context).rows.values().stream()
                .filter(row -> !row.key().equals(key))
                .map(row -> row.resource().body().getString("userName"))
                .anyMatch(other -> other != null && key(other).equals(key(name)));
    if (taken) {
      refuse(context, new StoreException.Uniqueness("userName"));
    }
  }

  void refuse(StoreContext context, StoreException refusal) {
    throw refusal;
  }

  Version next() {
    versions++;
    return new Version(Long.toString(versions));
  }

  @Override
  public synchronized QueryResult query(StoreContext context, Query query) {
    Filter filter = query.filter();
    List<StoredResource> rows =
        tenant(context).rows.values().stream()
            .filter(row -> row.key().resourceType().equals(query.resourceType()))
            .toList();
    if (filter != null && namesDerived(filter)) {
      return QueryResult.everything(rows.stream(), query);
    }
    SortOrder places = new SortOrder(query.sort());
    Comparator<Position> order = order(query.sort());
    List<StoredResource> matches =
        rows.stream()
            .filter(row -> filter == null || matches(filter, row))
            .sorted(Comparator.comparing(places::position, order))
            .toList();
    OptionalLong total =
        query.total() == Query.Total.EXACT ? OptionalLong.of(matches.size()) : OptionalLong.empty();
    return QueryResult.page(cut.page(matches, query, order), total);
  }

  private static boolean namesDerived(Filter filter) {
    return Filters.paths(filter).stream().anyMatch(path -> "members".equals(path.attribute()));
  }

  @Override
  public synchronized MemberPage members(
      StoreContext context, ResourceKey group, @Nullable String after, int limit) {
    NavigableMap<String, Member> all = tenant(context).membersOf(group);
    NavigableMap<String, Member> rest = after == null ? all : all.tailMap(after, false);
    List<Member> page = rest.values().stream().limit(limit).toList();
    return new MemberPage(page, rest.size() > limit ? page.get(limit - 1).value() : null);
  }

  @Override
  public synchronized boolean contains(StoreContext context, ResourceKey group, String member) {
    return tenant(context).membersOf(group).containsKey(member);
  }

  @Override
  public synchronized Map<String, List<GroupReference>> groupsOf(
      StoreContext context, Collection<String> members) {
    return members.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), tenant(context)::groupsOf));
  }

  @Override
  public synchronized void forget(StoreContext context, String member) {
    tenant(context).members.values().forEach(members -> members.remove(member));
  }

  @Override
  public synchronized <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work) {
    LockedTenant before = tenant(context).copy();
    try {
      return work.apply(this);
    } catch (RuntimeException | Error failure) {
      undo(context, before);
      throw failure;
    }
  }

  void undo(StoreContext context, LockedTenant before) {
    tenants.put(context.tenant(), before);
  }

  @Override
  public synchronized ChangePage changes(StoreContext context, @Nullable String after, int limit) {
    List<Change> changes = tenant(context).changes;
    int from = after == null ? 0 : Integer.parseInt(after);
    int to = Math.min(changes.size(), from + limit);
    return new ChangePage(changes.subList(from, to), Integer.toString(to));
  }

  @Override
  public synchronized String latest(StoreContext context) {
    return Integer.toString(tenant(context).changes.size());
  }
}
