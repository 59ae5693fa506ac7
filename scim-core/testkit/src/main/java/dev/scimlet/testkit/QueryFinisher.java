package dev.scimlet.testkit;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.QueryResult.Reached;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does the rest of a query, whatever the store left undone: the simplest engine there can be. */
final class QueryFinisher {

  private QueryFinisher() {}

  /** The page that the query asks for. */
  static List<StoredResource> finish(Scene scene, Query query) {
    try (QueryResult result = scene.query(query)) {
      List<StoredResource> rows = new ArrayList<>(result.rows().toList());
      if (result.reached() == Reached.PAGED) {
        return rows;
      }
      Filter residual = result.reached() == Reached.CANDIDATES ? result.residual() : null;
      if (residual != null) {
        FilterMatcher matcher = FilterMatcher.compile(residual);
        rows.removeIf(row -> !matcher.matches(view(scene, row)));
      }
      if (result.reached() != Reached.SORTED) {
        rows.sort(order(query.sort()));
      }
      return query.page() instanceof Page.Cursor cursor
          ? cut(rows, new SortOrder(query.sort()), cursor)
          : cut(rows, (Page.Index) query.page());
    }
  }

  /** The order of a query; ties are broken by id. */
  static Comparator<StoredResource> order(List<SortKey> keys) {
    SortOrder order = new SortOrder(keys);
    return Comparator.comparing(order::position, order);
  }

  private static List<StoredResource> cut(List<StoredResource> rows, Page.Index page) {
    return rows.stream().skip(page.offset()).limit(page.limit()).toList();
  }

  private static List<StoredResource> cut(
      List<StoredResource> rows, SortOrder order, Page.Cursor page) {
    boolean after = page.side() == Page.Side.AFTER;
    List<StoredResource> side =
        rows.stream()
            .filter(
                row ->
                    page.place() == null
                        || (order.compare(order.position(row), page.place()) > 0) == after)
            .filter(row -> page.place() == null || !order.position(row).equals(page.place()))
            .toList();
    int most = Math.min(page.limit(), side.size());
    return after ? side.subList(0, most) : side.subList(side.size() - most, side.size());
  }

  /** A group with its members, wherever the store keeps them. */
  private static AttributeSource view(Scene scene, StoredResource row) {
    return scene
        .store()
        .capability(Memberships.class)
        .<AttributeSource>map(
            memberships -> name -> name.equals("members") ? members(scene, row) : row.get(name))
        .orElse(row);
  }

  private static @Nullable ScimValue members(Scene scene, StoredResource row) {
    List<ScimObject> members =
        MemberPages.all(scene, row.key()).stream()
            .map(member -> ScimObject.builder().put("value", member.value()).build())
            .toList();
    return members.isEmpty() ? row.get("members") : ScimArray.of(members);
  }
}
