package dev.scimlet.examples.server.lucid;

import dev.scimlet.filter.Filter;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store that archives groups instead of deleting them. An archived group is a row with {@link
 * ArchiveMark}, without members: the store itself keeps its name taken, on every node.
 */
final class ArchivingStore extends WrappedStore {

  private final ResourceType kept;
  private final ArchivedGroups archived;
  private final Filter isArchived;

  private ArchivingStore(ResourceStore store, ResourceType kept) {
    super(store);
    this.kept = kept;
    this.archived = new ArchivedGroups(store, kept);
    this.isArchived = ArchiveMark.filter(kept);
  }

  /**
   * Archives the groups of a store.
   *
   * @throws IllegalArgumentException if the store does not keep names unique by itself
   */
  static ArchivingStore over(ResourceStore store, ResourceType kept) {
    if (!store.guarantees(kept.name()).keeps(Guarantee.UNIQUENESS)) {
      throw new IllegalArgumentException(
          "Teams can be archived in a store that keeps names unique by itself.");
    }
    return new ArchivingStore(store, kept);
  }

  @Override
  ResourceStore around(ResourceStore transaction) {
    return new ArchivingStore(transaction, kept);
  }

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    if (!isGroup(key)) {
      return super.get(context, key, wanted);
    }
    return super.get(context, key, ArchiveMark.shown(wanted)).filter(ArchivingStore::isInUse);
  }

  @Override
  public Map<ResourceKey, StoredResource> getAll(
      StoreContext context, Collection<ResourceKey> keys, Projection wanted) {
    Map<ResourceKey, StoredResource> found =
        new LinkedHashMap<>(super.getAll(context, keys, ArchiveMark.shown(wanted)));
    found.values().removeIf(resource -> isGroup(resource.key()) && !isInUse(resource));
    return found;
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    if (!query.resourceType().equals(kept.name())) {
      return super.query(context, query);
    }
    return super.query(
        context,
        new Query(
            query.resourceType(),
            ArchiveMark.without(query.filter(), isArchived),
            query.sort(),
            query.page(),
            query.total(),
            ArchiveMark.shown(query.wanted())));
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return isGroup(key)
        ? archived.restoreOr(
            context,
            body,
            old -> super.replace(context, old.key(), body, old.version()),
            () -> super.insert(context, key, body))
        : super.insert(context, key, body);
  }

  @Override
  public StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
    return isGroup(key)
        ? archived.restoreOr(
            context,
            body,
            old ->
                super.apply(context, old.key(), body, MemberDelta.replace(members), old.version()),
            () -> super.insert(context, key, body, members))
        : super.insert(context, key, body, members);
  }

  @Override
  public StoredResource replace(
      StoreContext context, ResourceKey key, Resource body, Version expected) {
    return isGroup(key)
        ? held(
            context, key, expected, current -> super.replace(context, key, body, current.version()))
        : super.replace(context, key, body, expected);
  }

  @Override
  public StoredResource apply(
      StoreContext context,
      ResourceKey key,
      @Nullable Resource body,
      MemberDelta delta,
      Version expected) {
    return isGroup(key)
        ? held(
            context,
            key,
            expected,
            current -> super.apply(context, key, body, delta, current.version()))
        : super.apply(context, key, body, delta, expected);
  }

  @Override
  public Patched patch(
      StoreContext context, ResourceKey key, Function<StoredResource, Resource> change) {
    return super.patch(
        context,
        key,
        current -> {
          if (isGroup(key) && !isInUse(current)) {
            throw new StoreException.NotFound();
          }
          return change.apply(current);
        });
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    if (!isGroup(key)) {
      super.delete(context, key, expected);
      return;
    }
    StoredResource unused = held(context, key, expected, current -> archive(context, current));
  }

  @Override
  public ChangePage changes(StoreContext context, @Nullable String after, int limit) {
    ChangePage page = super.changes(context, after, limit);
    return new ChangePage(
        page.changes().stream().map(change -> told(context, change)).toList(), page.next());
  }

  private StoredResource archive(StoreContext context, StoredResource group) {
    Resource marked = ArchiveMark.on(group.resource(), group.key().id());
    return store().capability(Memberships.class).isPresent()
        ? super.apply(context, group.key(), marked, MemberDelta.replace(List.of()), group.version())
        : super.replace(context, group.key(), marked.without("members"), group.version());
  }

  /** The change that archived a group is its deletion. */
  private Change told(StoreContext context, Change change) {
    if (change.kind() != Kind.UPDATED || !isGroup(change.key())) {
      return change;
    }
    boolean archiving =
        super.get(context, change.key(), ArchiveMark.shown(Projection.everything()))
            .filter(group -> !isInUse(group) && group.version().equals(change.version()))
            .isPresent();
    return archiving
        ? new Change(change.key(), Kind.DELETED, null, null, change.principal(), change.time())
        : change;
  }

  private <T> T held(
      StoreContext context, ResourceKey key, Version expected, Function<StoredResource, T> write) {
    return Held.write(context, expected, () -> get(context, key, Projection.everything()), write);
  }

  private boolean isGroup(ResourceKey key) {
    return key.resourceType().equals(kept.name());
  }

  private static boolean isInUse(StoredResource group) {
    return !ArchiveMark.isOn(group.resource());
  }
}
