package dev.scimlet.sql;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.AssignsIds;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Guarantee;
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
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Transactions;
import dev.scimlet.store.Version;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store over tables that a host already has, in PostgreSQL or SQLite: a {@link TableMapping} for
 * each resource type says which column holds which attribute.
 *
 * <pre>{@code
 * ResourceType user = users.resourceType(ResourceTypes.user());
 * MappedResourceStore store = MappedResourceStore.builder(dataSource).map(user, users).build();
 * ScimEngine engine = ScimEngine.builder().resourceType(user, store)...
 * }</pre>
 *
 * <p>Filters, orders and pages are answered by the database as far as the mapping lets it. Every
 * change is one transaction that compares the version, writes the columns that differ, and reads
 * back what is stored: a value that the database would not keep as it is, a missing one that it
 * needs, and a change that a constraint or trigger forbids are refused with a 4xx. Other columns of
 * the tables are never touched, so new rows need defaults for them. Thread-safe, as far as the data
 * source is.
 */
public final class MappedResourceStore
    implements ResourceStore, Memberships, PatchPushdown, Transactions {

  private static final AssignsIds ASSIGNS_IDS = new AssignsIds() {};

  private final Sessions sessions;
  private final MappedTypes types;
  private final long maxScan;

  MappedResourceStore(Sessions sessions, MappedTypes types, long maxScan) {
    this.sessions = sessions;
    this.types = types;
    this.maxScan = maxScan;
  }

  /**
   * Starts to describe a store.
   *
   * @param source where connections come from; a call never holds more than one
   * @return a builder
   */
  public static Builder builder(DataSource source) {
    return new Builder(source);
  }

  /** {@return the ability; memberships if a group has a table of members} */
  @Override
  public <C> Optional<C> capability(Class<C> type) {
    if (type == AssignsIds.class) {
      return types.assignIds() ? Optional.of(type.cast(ASSIGNS_IDS)) : Optional.empty();
    }
    return type == Memberships.class && types.members().isEmpty()
        ? Optional.empty()
        : ResourceStore.super.capability(type);
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    Guarantees kept =
        table("", resourceType).type().keepsUnique()
            ? Guarantees.of(Guarantee.COMPARE_AND_SET, Guarantee.UNIQUENESS)
            : Guarantees.of(Guarantee.COMPARE_AND_SET);
    return kept.withMaxScan(maxScan);
  }

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    MappedTable table = table(context, key);
    return sessions
        .read(context, session -> table.find(session, key.id()))
        .map(row -> row.stored(table.type()));
  }

  @Override
  public Map<ResourceKey, StoredResource> getAll(
      StoreContext context, Collection<ResourceKey> keys, Projection wanted) {
    Map<ResourceKey, StoredResource> found = new LinkedHashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    MappedTable table = table(context, keys.iterator().next());
    List<String> ids = keys.stream().map(ResourceKey::id).toList();
    for (MappedRow row : sessions.read(context, session -> table.findAll(session, ids))) {
      StoredResource resource = row.stored(table.type());
      found.put(resource.key(), resource);
    }
    return found;
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return insert(context, key, body, List.of());
  }

  @Override
  public StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
    MappedTable table = table(context, key);
    return sessions
        .write(context, session -> writes(session, context, table).insert(key, body, members))
        .stored(table.type());
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
    MappedTable table = table(context, key);
    return sessions
        .write(
            context,
            session -> {
              MappedWrites writes = writes(session, context, table);
              return writes.change(writes.hold(key, expected), body, delta);
            })
        .stored(table.type());
  }

  @Override
  public Patched patch(
      StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
    MappedTable table = table(context, key);
    return sessions.write(
        context,
        session -> {
          MappedWrites writes = writes(session, context, table);
          MappedRow row = writes.hold(key, Version.ANY);
          StoredResource before = row.stored(table.type());
          Resource body = change.apply(before);
          MappedRow after = writes.change(row, body, MemberDelta.none());
          return new Patched(before, after.stored(table.type()));
        });
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    MappedTable table = table(context, key);
    sessions.write(
        context,
        session -> {
          MappedWrites writes = writes(session, context, table);
          writes.delete(writes.hold(key, expected));
          return true;
        });
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    MappedTable table = table(context.tenant(), query.resourceType());
    return new Search(sessions, context, table, query, maxScan).run();
  }

  @Override
  public MemberPage members(
      StoreContext context, ResourceKey group, @Nullable String after, int limit) {
    MappedTable table = table(context, group);
    MappedMembers memberships = types.membersOf(table.type());
    if (memberships == null) {
      return new MemberPage(List.of(), null);
    }
    // One more than wanted tells whether there is another page.
    int more = Math.min(limit, Integer.MAX_VALUE - 1) + 1;
    List<Member> found =
        sessions.read(
            context,
            session -> {
              Object owner = table.keyOf(session, group.id()).orElse(null);
              return owner == null
                  ? List.<Member>of()
                  : memberships.page(session, owner, after, more);
            });
    return found.size() < more
        ? new MemberPage(found, null)
        : new MemberPage(found.subList(0, limit), found.get(limit - 1).value());
  }

  @Override
  public boolean contains(StoreContext context, ResourceKey group, String member) {
    MappedTable table = table(context, group);
    MappedMembers memberships = types.membersOf(table.type());
    return memberships != null
        && sessions.read(
            context,
            session -> {
              Object owner = table.keyOf(session, group.id()).orElse(null);
              return owner != null && memberships.contains(session, owner, member);
            });
  }

  @Override
  public Map<String, List<GroupReference>> groupsOf(
      StoreContext context, Collection<String> members) {
    return sessions.read(
        context, session -> new MappedGroups(session, types, context.tenant()).groupsOf(members));
  }

  @Override
  public void forget(StoreContext context, String member) {
    sessions.write(
        context,
        session -> {
          new MappedGroups(session, types, context.tenant()).forget(member);
          return true;
        });
  }

  @Override
  public <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work) {
    return sessions.write(
        context,
        session -> work.apply(new MappedResourceStore(new BoundSessions(session), types, maxScan)));
  }

  /** What the database can search by. */
  SqlAttributes search(StoreContext context, String type) {
    return table(context.tenant(), type).attributes();
  }

  private MappedWrites writes(Session session, StoreContext context, MappedTable table) {
    return new MappedWrites(session, context, types, table);
  }

  private MappedTable table(StoreContext context, ResourceKey key) {
    return table(context.tenant(), key.resourceType());
  }

  private MappedTable table(String tenant, String type) {
    return types.table(sessions.dialect(), tenant, type);
  }

  /** Collects what a store needs. Not thread-safe. */
  public static final class Builder {

    private static final long MAX_SCAN = 100_000;

    private final MappedOpening opening;
    private long maxScan = MAX_SCAN;

    private Builder(DataSource source) {
      this.opening = new MappedOpening(source);
    }

    /**
     * Keeps a resource type in a table.
     *
     * @param type the type, as {@link TableMapping#resourceType} reduced it
     * @param mapping the table and its columns
     * @return this builder
     */
    public Builder map(ResourceType type, TableMapping mapping) {
      opening.map(type, mapping);
      return this;
    }

    /**
     * Names the tenant whose rows are in tables without a column for it. Others find nothing there
     * and cannot write.
     *
     * @param name the tenant, as the engine's authenticator names it
     * @return this builder
     */
    public Builder tenant(String name) {
      opening.tenant(name);
      return this;
    }

    /**
     * Bounds the walk through resources for filters that the database does not decide.
     *
     * @param rows how many rows one query may read
     * @return this builder
     */
    public Builder maxScan(long rows) {
      maxScan = rows;
      return this;
    }

    /**
     * Connects, compares the mappings with the tables, and makes keys that are missing.
     *
     * @return the store
     * @throws StoreException if the database does not answer
     * @throws IllegalArgumentException if a table or column is missing or of the wrong type, or if
     *     a resource type has attributes without a place; the message names them
     */
    public MappedResourceStore build() {
      return opening.open(maxScan);
    }
  }
}
