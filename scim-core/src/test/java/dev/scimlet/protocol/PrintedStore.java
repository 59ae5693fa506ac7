package dev.scimlet.protocol;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.AssignsIds;
import dev.scimlet.store.GroupReference;
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
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives resources the ids, versions and time stamps that an RFC prints, so that answers can be
 * compared with the print as they stand.
 */
final class PrintedStore implements ResourceStore, Memberships, AssignsIds {

  /** What a server decides of a resource, as printed. */
  private record Stamp(String id, Version version, Instant created, Instant lastModified) {

    static Stamp of(ScimObject resource) {
      ScimObject meta = Objects.requireNonNull(resource.getObject("meta"));
      String entityTag = text(meta, "version");
      return new Stamp(
          text(resource, "id"),
          new Version(entityTag.substring("W/\"".length(), entityTag.length() - 1)),
          Instant.parse(text(meta, "created")),
          Instant.parse(text(meta, "lastModified")));
    }
  }

  private static final StoreContext SEEDING =
      new StoreContext("default", "seed", Instant.EPOCH, Instant.MAX);

  private final InMemoryResourceStore rows =
      InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP);
  private final Map<ResourceKey, Stamp> stamps = new HashMap<>();
  private @Nullable Stamp next;

  /** Stamps what is written next like a printed resource. */
  void expect(ScimObject printed) {
    next = Stamp.of(printed);
  }

  /** Keeps a resource that was there before. */
  void seed(ScimObject resource) {
    ResourceType type = type(Objects.requireNonNull(resource.getObject("meta")));
    ScimObject body = resource;
    for (String foreign : List.of("schemas", "id", "meta", "members", "groups")) {
      body = body.without(foreign);
    }
    List<Member> members =
        resource.getValues("members").stream()
            .map(ScimObject.class::cast)
            .map(member -> new Member(text(member, "value"), text(member, "type")))
            .toList();
    expect(resource);
    insert(
        SEEDING,
        new ResourceKey(type.name(), text(resource, "id")),
        Resource.of(type, body),
        members);
  }

  @Override
  public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
    return rows.get(context, key, wanted).map(this::stamped);
  }

  @Override
  public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
    return insert(context, key, body, List.of());
  }

  @Override
  public StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members) {
    ResourceKey printed = next == null ? key : new ResourceKey(key.resourceType(), next.id());
    StoredResource stored = rows.insert(context, printed, body, members);
    return stampNow(stored);
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
    StoredResource before = rows.get(context, key, Projection.everything()).orElseThrow();
    StoredResource after = rows.apply(context, key, body, delta, inner(before, expected));
    return after.version().equals(before.version()) ? stamped(after) : stampNow(after);
  }

  @Override
  public void delete(StoreContext context, ResourceKey key, Version expected) {
    StoredResource before = rows.get(context, key, Projection.everything()).orElseThrow();
    rows.delete(context, key, inner(before, expected));
  }

  @Override
  public QueryResult query(StoreContext context, Query query) {
    QueryResult found = rows.query(context, query);
    Stream<StoredResource> stamped = found.rows().map(this::stamped);
    return switch (found.reached()) {
      case CANDIDATES -> QueryResult.candidates(stamped, found.residual());
      case FILTERED -> QueryResult.filtered(stamped);
      case SORTED -> QueryResult.sorted(stamped);
      case PAGED -> QueryResult.page(stamped.toList(), found.total());
    };
  }

  @Override
  public MemberPage members(
      StoreContext context, ResourceKey group, @Nullable String after, int limit) {
    return rows.members(context, group, after, limit);
  }

  @Override
  public boolean contains(StoreContext context, ResourceKey group, String member) {
    return rows.contains(context, group, member);
  }

  @Override
  public Map<String, List<GroupReference>> groupsOf(
      StoreContext context, Collection<String> members) {
    return rows.groupsOf(context, members);
  }

  @Override
  public void forget(StoreContext context, String member) {
    rows.forget(context, member);
  }

  @Override
  public Guarantees guarantees(String resourceType) {
    return rows.guarantees(resourceType);
  }

  private StoredResource stampNow(StoredResource stored) {
    if (next == null) {
      stamps.remove(stored.key());
    } else {
      stamps.put(stored.key(), next);
      next = null;
    }
    return stamped(stored);
  }

  private StoredResource stamped(StoredResource stored) {
    Stamp stamp = stamps.get(stored.key());
    return stamp == null
        ? stored
        : new StoredResource(
            stored.key(),
            stamp.version(),
            stamp.created(),
            stamp.lastModified(),
            stored.resource());
  }

  /** The version that the rows know, if the expected one is the printed one. */
  private Version inner(StoredResource before, Version expected) {
    return expected.equals(stamped(before).version()) ? before.version() : expected;
  }

  private static ResourceType type(ScimObject meta) {
    return text(meta, "resourceType").equals("Group") ? TestServer.GROUP : TestServer.USER;
  }

  private static String text(ScimObject object, String name) {
    return Objects.requireNonNull(object.getString(name), name);
  }
}
