package dev.scimlet.testkit;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.QueryResult.Reached;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
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
      return cut(rows, query.page());
    }
  }

  /** The order of a query; ties are broken by id. */
  static Comparator<StoredResource> order(List<SortKey> keys) {
    Comparator<StoredResource> order = Comparator.comparing(row -> "");
    for (SortKey key : keys) {
      order = order.thenComparing(one(key));
    }
    return order.thenComparing(row -> row.key().id());
  }

  /** The order by one attribute with string values; whoever has none comes last, ascending. */
  static Comparator<StoredResource> one(SortKey key) {
    Comparator<StoredResource> ascending =
        Comparator.comparing(
            row -> sortValue(row, key), Comparator.nullsLast(ComparisonKey::compare));
    return key.order() == SortKey.Order.DESCENDING ? ascending.reversed() : ascending;
  }

  private static @Nullable String sortValue(StoredResource row, SortKey key) {
    ScimValue value = row.get(String.valueOf(key.path().attribute()));
    String subAttribute = key.path().subAttribute();
    if (subAttribute != null && value instanceof ScimObject object) {
      value = object.get(subAttribute);
    }
    return value instanceof ScimString string
        ? ComparisonKey.of(string.value(), key.attribute().caseExact())
        : null;
  }

  private static List<StoredResource> cut(List<StoredResource> rows, Page page) {
    long offset = page instanceof Page.Index index ? index.offset() : 0;
    return rows.stream().skip(offset).limit(page.limit()).toList();
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
