package dev.scimlet.protocol.internal;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Filters;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.value.ScimObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the resources of one type, RFC 7644 section 3.4.2, with filter and index paging. */
final class Search {

  private final MembershipSearch memberships;
  private final Answers answers;

  Search(MembershipSearch memberships, Answers answers) {
    this.memberships = memberships;
    this.answers = answers;
  }

  ScimResponse run(Exchange exchange, Endpoint endpoint) {
    AttributeSelection selection = AttributeSelectionReader.read(exchange, endpoint.type());
    Integer start = exchange.parameters().number("startIndex");
    long startIndex = start == null ? 1 : Math.max(1, start);
    Query query =
        new Query(
            endpoint.type().name(),
            filter(exchange, endpoint),
            List.of(),
            new Page.Index(startIndex - 1, count(exchange)),
            Query.Total.EXACT,
            Projection.everything());
    SearchPage page = find(exchange, endpoint, query);
    List<ScimObject> resources = answers.show(exchange, endpoint, selection, page.resources());
    return ScimResponse.of(200, ListResponse.of(resources, page.total(), startIndex));
  }

  private SearchPage find(Exchange exchange, Endpoint endpoint, Query query) {
    QueryCompletion completion =
        new QueryCompletion(
            query,
            endpoint.guarantees().maxScan(),
            found -> answers.view(exchange, endpoint, found));
    QueryResult driven = memberships.find(exchange, endpoint, query);
    QueryResult result = driven == null ? endpoint.store().query(exchange.store(), query) : driven;
    try (result) {
      return completion.complete(result);
    }
  }

  private static @Nullable Filter filter(Exchange exchange, Endpoint endpoint) {
    String text = exchange.parameters().get("filter");
    return text == null
        ? null
        : Filters.parse(
            text, endpoint.type().resolver(), exchange.profile().filters(), exchange.repairs());
  }

  private static int count(Exchange exchange) {
    Integer count = exchange.parameters().number("count");
    if (count == null) {
      return exchange.limits().defaultPageSize();
    }
    return Math.max(0, Math.min(count, exchange.limits().maxPageSize()));
  }

  /** Discovery endpoints are not searched, RFC 7644 section 4. */
  static void refuseFilter(Exchange exchange) {
    if (exchange.parameters().get("filter") != null) {
      throw ScimException.of(403, "This endpoint cannot be filtered.");
    }
  }
}
