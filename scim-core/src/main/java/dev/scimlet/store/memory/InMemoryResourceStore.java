package dev.scimlet.store.memory;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.Guarantees;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A store that keeps everything in memory, for any number of tenants and the resource types that it
 * is made for.
 *
 * <pre>{@code
 * ResourceType user = ResourceTypes.user();
 * ResourceStore directory = InMemoryResourceStore.of(user, ResourceTypes.group());
 * }</pre>
 *
 * <p>It keeps both {@linkplain Guarantee guarantees}, finds resources by every unique attribute and
 * by id, externalId, userName, displayName and member without a scan, and keeps members as rows. A
 * replacement that changes nothing keeps version and time stamp. Nothing survives the process.
 * Thread-safe.
 */
public final class InMemoryResourceStore implements ResourceStore, Memberships {

  /** All resources are at hand: to read many of them takes no more than a moment. */
  private static final long MAX_SCAN = 10_000_000;

  /** Versions of an earlier process must not come again: an old ETag would fit another content. */
  private static final int CHANGES_PER_MILLISECOND_BITS = 20;

  private final Map<String, List<IndexedAttribute>> types;
  private final ConcurrentMap<String, Map<String, Partition>> tenants = new ConcurrentHashMap<>();
  private final AtomicLong clock =
      new AtomicLong(System.currentTimeMillis() << CHANGES_PER_MILLISECOND_BITS);

  private InMemoryResourceStore(Map<String, List<IndexedAttribute>> types) {
    this.types = types;
  }

  /**
   * Makes an empty store.
   *
   * @param types the resource types to keep, with their extensions: their schemas say which values
   *     are unique
   * @return the store; every method refuses other types with an {@link IllegalArgumentException}
   */
  public static InMemoryResourceStore of(ResourceType... types) {
    Map<String, List<IndexedAttribute>> indexed = new LinkedHashMap<>();
    for (ResourceType type : types) {
      indexed.put(type.name(), IndexedAttributes.of(type));
    }
    return new InMemoryResourceStore(indexed);
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    require(resourceType, types.get(resourceType));
    return Guarantees.of(Guarantee.COMPARE_AND_SET, Guarantee.UNIQUENESS).withMaxScan(MAX_SCAN);
  }

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    return Optional.ofNullable(partition(context, key.resourceType()).find(key.id()))
        .map(RowState::stored);
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return insert(context, key, body, List.of());
  }

  @Override
  public StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
    return partition(context, key.resourceType())
        .insert(key, body, MemberTree.of(members), context.now());
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    return apply(context, key, body, MemberDelta.none(), expected);
  }

  @Override
  public StoredResource apply(
      StoreContext context,
      ResourceKey key,
      @Nullable Resource body,
      MemberDelta delta,
      Version expected) {
    return partition(context, key.resourceType()).change(key, body, delta, expected, context.now());
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    partition(context, key.resourceType()).delete(key, expected);
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    return new Search(partition(context, query.resourceType()), query).run();
  }

  @Override
  public MemberPage members(
      StoreContext context, ResourceKey group, @Nullable String after, int limit) {
    RowState state = partition(context, group.resourceType()).find(group.id());
    if (state == null) {
      return new MemberPage(List.of(), null);
    }
    List<Member> found = state.members().page(after, limit);
    boolean more = found.size() == limit && !found.get(limit - 1).equals(state.members().last());
    return new MemberPage(found, more ? found.get(limit - 1).value() : null);
  }

  @Override
  public boolean contains(StoreContext context, ResourceKey group, String member) {
    RowState state = partition(context, group.resourceType()).find(group.id());
    return state != null && state.members().contains(member);
  }

  @Override
  public Map<String, List<GroupReference>> groupsOf(
      StoreContext context, Collection<String> members) {
    Collection<Partition> all = partitions(context).values();
    Map<String, List<GroupReference>> groups = new LinkedHashMap<>();
    for (String member : members) {
      List<GroupReference> found = groupsOf(all, MemberKey.of(member));
      if (!found.isEmpty()) {
        groups.put(member, found);
      }
    }
    return groups;
  }

  private static List<GroupReference> groupsOf(Collection<Partition> all, MemberKey member) {
    List<GroupReference> found = new ArrayList<>();
    for (Partition partition : all) {
      partition.collectGroups(member, found);
    }
    if (found.size() > 1) {
      found.sort(Comparator.comparing(group -> group.key().id()));
    }
    return found;
  }

  @Override
  public void forget(StoreContext context, String member) {
    partitions(context).values().forEach(partition -> partition.forget(member));
  }

  /** What a tenant has of each type. */
  private Map<String, Partition> partitions(StoreContext context) {
    Map<String, Partition> known = tenants.get(context.tenant());
    if (known != null) {
      return known;
    }
    Map<String, Partition> empty = emptyPartitions();
    Map<String, Partition> other = tenants.putIfAbsent(context.tenant(), empty);
    return other == null ? empty : other;
  }

  private Map<String, Partition> emptyPartitions() {
    Map<String, Partition> empty = new HashMap<>();
    for (Map.Entry<String, List<IndexedAttribute>> type : types.entrySet()) {
      empty.put(type.getKey(), new Partition(type.getValue(), clock));
    }
    return Map.copyOf(empty);
  }

  private Partition partition(StoreContext context, String resourceType) {
    return require(resourceType, partitions(context).get(resourceType));
  }

  private static <T> T require(String resourceType, @Nullable T known) {
    if (known == null) {
      throw new IllegalArgumentException(
          "This store was not made for resources of type " + resourceType + ".");
    }
    return known;
  }
}
