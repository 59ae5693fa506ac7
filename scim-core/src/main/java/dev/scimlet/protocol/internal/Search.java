package dev.scimlet.protocol.internal;

import dev.scimlet.json.JsonBytes;
import dev.scimlet.json.JsonOutput;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.StoreException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the resources of one type or of several, RFC 7644 section 3.4.2: filtered, sorted, paged by
 * position or by cursor.
 */
final class Search {

  /** What is searched, however many types of it the client may see. */
  enum Scope {
    ONE_TYPE,
    ALL_TYPES
  }

  private final QueryRunner runner;
  private final Answers answers;
  private final Cursors cursors;

  Search(QueryRunner runner, Answers answers, Cursors cursors) {
    this.runner = runner;
    this.answers = answers;
    this.cursors = cursors;
  }

  ScimResponse run(Exchange exchange, List<Endpoint> endpoints, Scope scope) {
    SearchRequest request = SearchRequest.read(exchange.parameters());
    List<TypeSearch> searches = new SearchReader(exchange, request, endpoints, scope).read();
    JsonBytes list =
        request.cursor() == null
            ? byPosition(exchange, request, searches)
            : byCursor(exchange, request, searches);
    return ScimResponse.ofJson(200, list);
  }

  private JsonBytes byPosition(
      Exchange exchange, SearchRequest request, List<TypeSearch> searches) {
    FoundResources found =
        atPosition(
            exchange, request.startIndex() - 1, pageSize(exchange, request.count()), searches);
    return ListResponse.of(
        found.size(), found.total(), request.startIndex(), output -> show(exchange, found, output));
  }

  private FoundResources atPosition(
      Exchange exchange, long offset, int limit, List<TypeSearch> searches) {
    FoundResources found = new FoundResources();
    if (searches.size() == 1) {
      TypeSearch search = searches.get(0);
      Query query = search.query(new Page.Index(offset, limit), Query.Total.EXACT);
      found.add(search, runner.run(exchange, search.endpoint(), query));
      return found;
    }
    for (TypeSearch search : searches) {
      // Which of a type are on the page depends on how many of the others come before.
      Page start = new Page.Index(0, end(search.endpoint(), offset, limit));
      found.add(
          search, runner.run(exchange, search.endpoint(), search.query(start, Query.Total.EXACT)));
    }
    found.cut(offset, limit);
    return found;
  }

  private static int end(Endpoint endpoint, long offset, int limit) {
    long end = limit == 0 ? 0 : offset + limit;
    if (end > Math.min(endpoint.guarantees().maxScan(), Integer.MAX_VALUE)) {
      throw new StoreException.TooCostly();
    }
    return Math.toIntExact(end);
  }

  private JsonBytes byCursor(Exchange exchange, SearchRequest request, List<TypeSearch> searches) {
    CursorQuery query = CursorQuery.open(cursors, exchange, request, searches);
    int limit = pageSize(exchange, query.state().count());
    if (limit == 0) {
      FoundResources none = atPosition(exchange, 0, 0, searches);
      return ListResponse.of(0, none.total(), null, null, nothing -> {});
    }
    FoundResources found = new FoundResources();
    for (TypeSearch search : searches) {
      // One more than is shown tells whether there is another page.
      Query one = search.query(query.page(limit + 1), Query.Total.NONE);
      found.add(search, runner.run(exchange, search.endpoint(), one));
    }
    FoundResources.Rest rest = query.isBackward() ? found.cutToLast(limit) : found.cut(0, limit);
    return ListResponse.of(
        found.size(),
        found.total(),
        query.next(found, rest),
        query.previous(found, rest),
        output -> show(exchange, found, output));
  }

  private void show(Exchange exchange, FoundResources found, JsonOutput output) {
    found.show(
        (search, resources) ->
            answers.writer(exchange, search.endpoint(), search.selection(), resources, output));
  }

  private static int pageSize(Exchange exchange, @Nullable Integer count) {
    return count == null
        ? exchange.limits().defaultPageSize()
        : Math.min(count, exchange.limits().maxPageSize());
  }
}
