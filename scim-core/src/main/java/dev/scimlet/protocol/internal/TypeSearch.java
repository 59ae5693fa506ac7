package dev.scimlet.protocol.internal;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Filters;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A search as one of the resource types that it concerns understands it. */
record TypeSearch(
    Endpoint endpoint, @Nullable Filter filter, List<SortKey> sort, AttributeSelection selection) {

  SortOrder order() {
    return new SortOrder(sort);
  }

  Query query(Page page, Query.Total total) {
    return new Query(endpoint.type().name(), filter, sort, page, total, Projection.everything());
  }

  /** What is looked for, the same however the client wrote it. */
  String canonical() {
    String keys =
        sort.stream().map(key -> key.path() + " " + key.order()).collect(Collectors.joining(","));
    return String.join(
        "\n", endpoint.type().name(), filter == null ? "" : Filters.print(filter), keys);
  }
}
