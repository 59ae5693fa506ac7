package dev.scimlet.examples.server.directory;

import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.examples.server.directory.LinePlace.Side;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.Filters;
import dev.scimlet.filter.Operator;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.OrderKey;
import dev.scimlet.value.ScimString;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lists users and groups that are too many for memory: by name, which stores have an index of, and
 * no more than a page at a time. Nobody counts them.
 */
final class StoreLists {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** A list: its type, and the attribute by which it is ordered and searched. */
  private record Listed(String type, ResolvedAttribute name) {

    static Listed of(ResourceType type, String name) {
      return new Listed(type.name(), type.resolver().resolve(name).orElseThrow());
    }

    SortKey order() {
      return new SortKey(name.path(), name.attribute(), SortKey.Order.ASCENDING);
    }

    @Nullable Filter startsWith(String text) {
      return text.isEmpty() ? null : Filters.compare(name, Operator.SW, ScimString.of(text));
    }
  }

  private static final Listed USERS = Listed.of(ResourceTypes.user(), "userName");
  private static final Listed GROUPS = Listed.of(ResourceTypes.group(), "displayName");

  private final ResourceStore store;
  private final String tenant;

  StoreLists(ResourceStore store, String tenant) {
    this.store = store;
    this.tenant = tenant;
  }

  LinePage<Person> people(String text, LinePlace place, int limit) {
    return page(USERS, text, place, limit, PersonReader::read);
  }

  LinePage<GroupLine> groups(String text, LinePlace place, int limit) {
    return page(GROUPS, text, place, limit, GroupLine::of);
  }

  Map<String, Person> find(Collection<String> ids) {
    Map<ResourceKey, StoredResource> found =
        store.getAll(
            context(),
            ids.stream().map(id -> new ResourceKey(USERS.type(), id)).toList(),
            Projection.everything());
    Map<String, Person> people = new LinkedHashMap<>();
    found.forEach((key, user) -> people.put(key.id(), PersonReader.read(user)));
    return people;
  }

  Optional<GroupLine> findGroup(String id) {
    return store
        .get(context(), new ResourceKey(GROUPS.type(), id), Projection.everything())
        .map(GroupLine::of);
  }

  private <T> LinePage<T> page(
      Listed list, String text, LinePlace place, int limit, Function<StoredResource, T> line) {
    boolean after = place.side() == Side.AFTER;
    List<StoredResource> found = read(list, list.startsWith(text), place, limit + 1);
    boolean more = found.size() > limit;
    int from = more && !after ? 1 : 0;
    List<T> lines =
        found.subList(from, Math.min(found.size(), from + limit)).stream().map(line).toList();
    // Who comes from a page can go back there, though what was on it may be gone.
    return new LinePage<>(
        lines,
        after ? !place.equals(LinePlace.start()) : more,
        after ? more : true,
        OptionalLong.empty());
  }

  private List<StoredResource> read(
      Listed list, @Nullable Filter filter, LinePlace place, int limit) {
    Page.Side side = place.side() == Side.AFTER ? Page.Side.AFTER : Page.Side.BEFORE;
    @Nullable Position position = place.equals(LinePlace.start()) ? null : position(list, place);
    Query query =
        new Query(
            list.type(),
            filter,
            List.of(list.order()),
            new Page.Cursor(position, side, limit),
            Query.Total.NONE,
            Projection.everything());
    try (QueryResult result = store.query(context(), query)) {
      return result.reached() == QueryResult.Reached.PAGED
          ? result.rows().toList()
          : nearest(result, query, limit);
    }
  }

  private static Position position(Listed list, LinePlace place) {
    String key = OrderKey.of(list.name().attribute(), ScimString.of(place.name()));
    return new Position(Collections.singletonList(key), place.id());
  }

  /** The page of a store that does not page: it keeps its resources in memory anyway. */
  private static List<StoredResource> nearest(QueryResult result, Query query, int limit) {
    SortOrder order = new SortOrder(query.sort());
    Page.Cursor page = (Page.Cursor) query.page();
    Position place = page.place();
    int side = page.side() == Page.Side.AFTER ? 1 : -1;
    Filter filter = query.filter();
    @Nullable FilterMatcher matcher = filter == null ? null : FilterMatcher.compile(filter);
    TreeSet<StoredResource> nearest =
        new TreeSet<>(Comparator.comparing(row -> order.position(row), order));
    result
        .rows()
        .filter(row -> matcher == null || matcher.matches(row))
        .filter(row -> place == null || order.compare(order.position(row), place) * side > 0)
        .forEach(
            row -> {
              nearest.add(row);
              if (nearest.size() > limit) {
                nearest.remove(side > 0 ? nearest.last() : nearest.first());
              }
            });
    return new ArrayList<>(nearest);
  }

  private StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext(tenant, "console", now, now.plus(LONGEST));
  }
}
