package dev.scimlet.sql;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.ChangeFeed;
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
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A durable store in PostgreSQL or SQLite, in tables of its own, for any number of tenants, nodes
 * and resource types.
 *
 * <pre>{@code
 * ResourceStore directory = SqlResourceStore.builder(dataSource).types(user, group).build();
 * }</pre>
 *
 * <p>Every change is one transaction, together with its note in the {@link ChangeFeed}; versions
 * are compared and unique values kept by the database, so any number of nodes may use it. Filters,
 * orders and pages are answered out of the index by userName, externalId, displayName, name,
 * e-mail, id and the time of the last change, by every unique attribute, and by what {@link
 * Builder#index} adds; other filters are evaluated on what the database finds, within {@link
 * Guarantees#maxScan}. Thread-safe, as far as the data source is.
 */
public final class SqlResourceStore
    implements ResourceStore, Memberships, PatchPushdown, Transactions, ChangeFeed {

  private final Sessions sessions;
  private final Map<String, IndexedType> types;
  private final long maxScan;

  SqlResourceStore(Sessions sessions, Map<String, IndexedType> types, long maxScan) {
    this.sessions = sessions;
    this.types = types;
    this.maxScan = maxScan;
  }

  /**
   * Starts to describe a store.
   *
   * @param source where connections come from; its pool bounds how many are used at once, and a
   *     call never holds more than one
   * @return a builder
   */
  public static Builder builder(DataSource source) {
    return new Builder(source);
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    type(resourceType);
    return Guarantees.of(Guarantee.COMPARE_AND_SET, Guarantee.UNIQUENESS).withMaxScan(maxScan);
  }

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    IndexedType type = type(key.resourceType());
    return sessions.read(
        context, session -> ResourceTable.find(session, context.tenant(), type.type(), key.id()));
  }

  @Override
  public Map<ResourceKey, StoredResource> getAll(
      StoreContext context, Collection<ResourceKey> keys, Projection wanted) {
    Map<ResourceKey, StoredResource> found = new LinkedHashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    IndexedType type = type(keys.iterator().next().resourceType());
    List<String> ids = keys.stream().map(ResourceKey::id).toList();
    sessions
        .read(
            context, session -> ResourceTable.findAll(session, context.tenant(), type.type(), ids))
        .forEach(resource -> found.put(resource.key(), resource));
    return found;
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return insert(context, key, body, List.of());
  }

  @Override
  public StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
    IndexedType type = type(key.resourceType());
    return sessions.write(
        context, session -> new ResourceWrites(session, context, type).insert(key, body, members));
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
    IndexedType type = type(key.resourceType());
    return sessions.write(
        context,
        session -> {
          ResourceWrites writes = new ResourceWrites(session, context, type);
          return writes.change(writes.hold(key, expected), body, delta);
        });
  }

  @Override
  public Patched patch(
      StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
    IndexedType type = type(key.resourceType());
    return sessions.write(
        context,
        session -> {
          ResourceWrites writes = new ResourceWrites(session, context, type);
          StoredResource before = writes.hold(key, Version.ANY);
          Resource body = change.apply(before);
          return new Patched(before, writes.change(before, body, MemberDelta.none()));
        });
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    IndexedType type = type(key.resourceType());
    sessions.write(
        context,
        session -> {
          ResourceWrites writes = new ResourceWrites(session, context, type);
          writes.delete(writes.hold(key, expected));
          return true;
        });
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    SearchedTable table =
        new IndexedTable(sessions.dialect(), type(query.resourceType()), context.tenant());
    return new Search(sessions, context, table, query, maxScan).run();
  }

  @Override
  public MemberPage members(
      StoreContext context, ResourceKey group, @Nullable String after, int limit) {
    // One more than wanted tells whether there is another page.
    int more = Math.min(limit, Integer.MAX_VALUE - 1) + 1;
    List<Member> found =
        sessions.read(
            context, session -> MemberTable.page(session, context.tenant(), group, after, more));
    return found.size() < more
        ? new MemberPage(found, null)
        : new MemberPage(found.subList(0, limit), found.get(limit - 1).value());
  }

  @Override
  public boolean contains(StoreContext context, ResourceKey group, String member) {
    return sessions.read(
        context, session -> MemberTable.contains(session, context.tenant(), group, member));
  }

  @Override
  public Map<String, List<GroupReference>> groupsOf(
      StoreContext context, Collection<String> members) {
    return GroupReferences.byMember(
        sessions.read(context, session -> MemberTable.groupsOf(session, context.tenant(), members)),
        types);
  }

  @Override
  public void forget(StoreContext context, String member) {
    sessions.write(
        context,
        session -> {
          MemberTable.forget(session, context.tenant(), member);
          return true;
        });
  }

  @Override
  public <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work) {
    return sessions.write(
        context,
        session -> work.apply(new SqlResourceStore(new BoundSessions(session), types, maxScan)));
  }

  @Override
  public ChangePage changes(StoreContext context, @Nullable String after, int limit) {
    long start = after == null ? 0 : Long.parseLong(after);
    List<ChangeTable.Numbered> found =
        sessions.write(
            context,
            session -> {
              ChangeTable.awaitWriters(session, context.tenant());
              return ChangeTable.read(session, context.tenant(), start, limit);
            });
    long next = found.isEmpty() ? start : found.get(found.size() - 1).number();
    return new ChangePage(
        found.stream().map(ChangeTable.Numbered::change).toList(), Long.toString(next));
  }

  @Override
  public String latest(StoreContext context) {
    return sessions.write(
        context,
        session -> {
          ChangeTable.awaitWriters(session, context.tenant());
          return Long.toString(ChangeTable.last(session, context.tenant()));
        });
  }

  /**
   * Drops changes that nobody needs any more, of all tenants; without it the feed grows for ever.
   *
   * @param context until when there is time
   * @param time changes before it are dropped
   * @return how many were dropped
   * @throws StoreException if the database cannot
   */
  public int dropChangesBefore(StoreContext context, Instant time) {
    return sessions.write(context, session -> ChangeTable.dropBefore(session, time));
  }

  private IndexedType type(String name) {
    IndexedType type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException(
          "This store was not made for resources of type " + name + ".");
    }
    return type;
  }

  /** Collects what a store needs. Not thread-safe. */
  public static final class Builder {

    private static final long MAX_SCAN = 100_000;

    private final StoreOpening opening;
    private long maxScan = MAX_SCAN;

    private Builder(DataSource source) {
      this.opening = new StoreOpening(source);
    }

    /**
     * Chooses what is kept.
     *
     * @param kept the resource types, with their extensions: their schemas say which values are
     *     unique
     * @return this builder
     */
    public Builder types(ResourceType... kept) {
      opening.types(List.of(kept));
      return this;
    }

    /**
     * Adds an attribute to the index, so that resources are found and sorted by it without a walk
     * through all. What is stored already is indexed when the store is built; change it while no
     * other node runs.
     *
     * @param resourceType the name of one of the types
     * @param attribute the attribute as in a filter, for instance {@code title} or {@code
     *     emails.value}
     * @return this builder
     */
    public Builder index(String resourceType, String attribute) {
      opening.index(resourceType, attribute);
      return this;
    }

    /**
     * Leaves the tables to the host, who runs the scripts in {@code dev/scimlet/sql} with a tool of
     * its own.
     *
     * @return this builder
     */
    public Builder withoutMigrations() {
      opening.withoutMigrations();
      return this;
    }

    /**
     * Bounds the walk through resources for filters that the index does not decide.
     *
     * @param rows how many rows one query may read
     * @return this builder
     */
    public Builder maxScan(long rows) {
      maxScan = rows;
      return this;
    }

    /**
     * Connects, brings the tables up to date and opens the store.
     *
     * @return the store
     * @throws StoreException if the database does not answer
     * @throws IllegalArgumentException if an attribute does not exist or the product is unknown
     * @throws IllegalStateException if the tables are of another version, or if an attribute cannot
     *     be unique because of what is stored
     */
    public SqlResourceStore build() {
      return opening.open(maxScan);
    }
  }
}
