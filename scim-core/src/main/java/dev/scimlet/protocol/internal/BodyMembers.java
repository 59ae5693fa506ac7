package dev.scimlet.protocol.internal;

import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Members that a store keeps in the bodies of groups, because it lacks the ability to keep them
 * apart: every question costs a walk through the groups.
 */
final class BodyMembers {

  private static final int PAGE = 1000;
  private static final SortOrder BY_ID = new SortOrder(List.of());

  private final ResourceWriter writer;

  BodyMembers(ResourceWriter writer) {
    this.writer = writer;
  }

  /** The groups of one type in which the ids are. */
  Map<String, List<GroupReference>> groupsOf(
      Exchange exchange, Endpoint endpoint, Collection<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    Map<String, List<GroupReference>> found = new LinkedHashMap<>();
    forEveryGroup(
        exchange,
        endpoint,
        group -> {
          GroupReference reference = new GroupReference(group.key(), Endpoints.nameOf(group));
          for (String member : memberIds(group.resource().body())) {
            if (wanted.contains(member)) {
              found.computeIfAbsent(member, absent -> new ArrayList<>()).add(reference);
            }
          }
        });
    return found;
  }

  /** Takes a deleted resource out of the groups in which it was. */
  void forget(Exchange exchange, Endpoint endpoint, String member) {
    List<ResourceKey> groups =
        groupsOf(exchange, endpoint, List.of(member)).getOrDefault(member, List.of()).stream()
            .map(GroupReference::key)
            .toList();
    for (ResourceKey group : groups) {
      writer.updateIfPresent(
          exchange,
          endpoint,
          group.id(),
          current -> current.resource().withBody(without(current.resource().body(), member)));
    }
  }

  /** The ids of a group's members. */
  static List<String> memberIds(ScimObject group) {
    List<String> ids = new ArrayList<>();
    for (ScimValue value : group.getValues(Endpoint.MEMBERS)) {
      String id = value instanceof ScimObject object ? object.getString("value") : null;
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static ScimObject without(ScimObject body, String member) {
    List<ScimValue> rest =
        body.getValues(Endpoint.MEMBERS).stream()
            .filter(
                value ->
                    !(value instanceof ScimObject object)
                        || !member.equals(object.getString("value")))
            .toList();
    return rest.isEmpty()
        ? body.without(Endpoint.MEMBERS)
        : body.with(Endpoint.MEMBERS, ScimArray.of(rest));
  }

  /**
   * Walks through all groups; a store that cuts pages is asked for one after the other, so that
   * groups that come and go meanwhile make it miss no other.
   */
  private static void forEveryGroup(
      Exchange exchange, Endpoint endpoint, Consumer<StoredResource> action) {
    Position last = null;
    while (true) {
      try (QueryResult groups = endpoint.store().query(exchange.store(), after(endpoint, last))) {
        StoredResource row = null;
        for (Iterator<StoredResource> rows = groups.rows().iterator(); rows.hasNext(); ) {
          row = rows.next();
          action.accept(row);
        }
        if (row == null || groups.reached() != QueryResult.Reached.PAGED) {
          return;
        }
        last = BY_ID.position(row);
      }
    }
  }

  private static Query after(Endpoint endpoint, @Nullable Position last) {
    return new Query(
        endpoint.type().name(),
        null,
        BY_ID.keys(),
        new Page.Cursor(last, Page.Side.AFTER, PAGE),
        Query.Total.NONE,
        Projection.everything());
  }
}
