package dev.scimlet.protocol;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberDelta.Scope;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.PatchPushdown;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Transactions;
import dev.scimlet.store.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store of one tenant with both promises and the abilities that a test gives it. It notes every
 * call. Writers take turns, readers see what was committed last.
 */
final class AbleStore implements ResourceStore, Memberships, PatchPushdown, Transactions {

  /** Every ability that the engine knows how to use. */
  static final Set<Class<?>> ALL =
      Set.of(Memberships.class, PatchPushdown.class, Transactions.class);

  private static final AtomicLong VERSIONS = new AtomicLong();

  /** What is stored; never changed. */
  private record Data(
      Map<ResourceKey, StoredResource> rows, Map<ResourceKey, Map<String, Member>> members) {

    Data copy() {
      Map<ResourceKey, Map<String, Member>> copies = new HashMap<>();
      members.forEach((group, some) -> copies.put(group, new TreeMap<>(some)));
      return new Data(new LinkedHashMap<>(rows), copies);
    }
  }

  private final Set<Class<?>> abilities;
  private final ReentrantLock lock;
  private final List<String> calls;
  private volatile Data data;
  private volatile Consumer<String> interception = call -> {};
  private boolean isChanging;

  private AbleStore(Set<Class<?>> abilities, ReentrantLock lock, List<String> calls, Data data) {
    this.abilities = Set.copyOf(abilities);
    this.lock = lock;
    this.calls = calls;
    this.data = data;
  }

  static AbleStore with(Set<Class<?>> abilities) {
    return new AbleStore(
        abilities,
        new ReentrantLock(),
        Collections.synchronizedList(new ArrayList<>()),
        new Data(Map.of(), Map.of()));
  }

  /** Has something done before each call; what it throws, the call throws. */
  void intercept(Consumer<String> interception) {
    this.interception = interception;
  }

  /** Answers what was called since the last time. */
  List<String> takeCalls() {
    List<String> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  @Override
  public <C> Optional<C> capability(Class<C> type) {
    return abilities.contains(type) ? Optional.of(type.cast(this)) : Optional.empty();
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    return Guarantees.of(Guarantee.values());
  }

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    note("get " + key.resourceType());
    return Optional.ofNullable(data.rows().get(key));
  }

  @Override
  public Map<ResourceKey, StoredResource> getAll(
      StoreContext context, Collection<ResourceKey> keys, Projection wanted) {
    note("getAll " + keys.iterator().next().resourceType());
    Map<ResourceKey, StoredResource> found = new HashMap<>(data.rows());
    found.keySet().retainAll(Set.copyOf(keys));
    return found;
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    note("query " + query.resourceType());
    return QueryResult.everything(
        data.rows().values().stream()
            .filter(row -> row.key().resourceType().equals(query.resourceType())),
        query);
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return insert(context, key, body, List.of());
  }

  @Override
  public StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
    note("insert " + key.resourceType());
    return change(
        next -> {
          Map<String, Member> kept = new TreeMap<>();
          members.forEach(member -> kept.put(member.value(), member));
          next.members().put(key, kept);
          return put(next, key, body, context.now(), context.now());
        });
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    note("replace " + key.resourceType());
    return change(
        next -> write(next, context, require(next, key, expected), body, MemberDelta.none()));
  }

  @Override
  public StoredResource apply(
      StoreContext context,
      ResourceKey key,
      @Nullable Resource body,
      MemberDelta delta,
      Version expected) {
    note("apply " + key.resourceType());
    return change(
        next -> {
          StoredResource current = require(next, key, expected);
          return write(next, context, current, body == null ? current.resource() : body, delta);
        });
  }

  @Override
  public Patched patch(
      StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
    note("patch " + key.resourceType());
    return change(
        next -> {
          StoredResource current = require(next, key, Version.ANY);
          Resource body = changed(current, change);
          return new Patched(current, write(next, context, current, body, MemberDelta.none()));
        });
  }

  private Resource changed(StoredResource current, Function<StoredResource, Resource> change) {
    isChanging = true;
    try {
      return change.apply(current);
    } finally {
      isChanging = false;
    }
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    note("delete " + key.resourceType());
    change(
        next -> {
          next.members().remove(key);
          return next.rows().remove(require(next, key, expected).key());
        });
  }

  @Override
  public MemberPage members(
      StoreContext context, ResourceKey group, @Nullable String after, int limit) {
    note("members");
    List<Member> rest =
        members(group).values().stream()
            .filter(member -> after == null || member.value().compareTo(after) > 0)
            .toList();
    List<Member> page = rest.subList(0, Math.min(limit, rest.size()));
    return new MemberPage(page, page.size() < rest.size() ? page.get(limit - 1).value() : null);
  }

  @Override
  public boolean contains(StoreContext context, ResourceKey group, String member) {
    note("contains");
    return members(group).containsKey(member);
  }

  @Override
  public Map<String, List<GroupReference>> groupsOf(
      StoreContext context, Collection<String> members) {
    note("groupsOf");
    Map<String, List<GroupReference>> groups = new HashMap<>();
    for (String member : members) {
      groups.put(
          member,
          data.rows().values().stream()
              .filter(row -> members(row.key()).containsKey(member))
              .sorted(Comparator.comparing(row -> row.key().id()))
              .map(row -> new GroupReference(row.key(), name(row)))
              .toList());
    }
    return groups;
  }

  private static @Nullable String name(StoredResource group) {
    return group.resource().body().getString("displayName");
  }

  @Override
  public void forget(StoreContext context, String member) {
    note("forget");
    change(
        next -> {
          next.members().values().forEach(some -> some.remove(member));
          return member;
        });
  }

  @Override
  public <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work) {
    lock.lock();
    try {
      note("begin");
      AbleStore inside = new AbleStore(abilitiesWithin(), lock, calls, data);
      inside.intercept(interception);
      T result = work.apply(inside);
      note("commit");
      data = inside.data;
      return result;
    } finally {
      lock.unlock();
    }
  }

  private Set<Class<?>> abilitiesWithin() {
    return abilities.contains(Memberships.class) ? Set.of(Memberships.class) : Set.of();
  }

  private Map<String, Member> members(ResourceKey group) {
    return data.members().getOrDefault(group, Map.of());
  }

  private void note(String call) {
    if (isChanging && lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("A change uses the store: " + call);
    }
    calls.add(call);
    interception.accept(call);
  }

  private <T> T change(Function<Data, T> work) {
    lock.lock();
    try {
      Data next = data.copy();
      T result = work.apply(next);
      data = next;
      return result;
    } finally {
      lock.unlock();
    }
  }

  private static StoredResource require(Data next, ResourceKey key, Version expected) {
    StoredResource current = next.rows().get(key);
    if (current == null) {
      throw new StoreException.NotFound();
    }
    if (!expected.accepts(current.version())) {
      throw new StoreException.VersionMismatch();
    }
    return current;
  }

  private static StoredResource write(
      Data next, StoreContext context, StoredResource current, Resource body, MemberDelta delta) {
    Map<String, Member> members = next.members().computeIfAbsent(current.key(), key -> Map.of());
    Map<String, Member> changed = new TreeMap<>(delta.scope() == Scope.KEEP ? members : Map.of());
    changed.keySet().removeAll(delta.removed());
    delta.added().forEach(member -> changed.putIfAbsent(member.value(), member));
    boolean sameMembers = changed.keySet().equals(members.keySet());
    next.members().put(current.key(), changed);
    return sameMembers && body.body().equals(current.resource().body())
        ? current
        : put(next, current.key(), body, current.created(), context.now());
  }

  private static StoredResource put(
      Data next, ResourceKey key, Resource body, @Nullable Instant created, Instant changed) {
    String name = body.body().getString("userName");
    for (StoredResource other : next.rows().values()) {
      if (name != null
          && !other.key().equals(key)
          && name.equalsIgnoreCase(other.resource().body().getString("userName"))) {
        throw new StoreException.Uniqueness("userName");
      }
    }
    Version version = new Version(Long.toString(VERSIONS.incrementAndGet()));
    StoredResource stored = new StoredResource(key, version, created, changed, body);
    next.rows().put(key, stored);
    return stored;
  }
}
