package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.filter.UnknownAttributes;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.store.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Understands a search for each of its resource types. In a search in all types an attribute that a
 * type does not have has no value there, RFC 7644 section 3.4.2.1.
 */
final class SearchReader {

  private final Exchange exchange;
  private final SearchRequest request;
  private final List<Endpoint> endpoints;
  private final Search.Scope scope;

  SearchReader(
      Exchange exchange, SearchRequest request, List<Endpoint> endpoints, Search.Scope scope) {
    this.exchange = exchange;
    this.request = request;
    this.endpoints = endpoints;
    this.scope = scope;
  }

  List<TypeSearch> read() {
    requireSortable();
    List<TypeSearch> searches = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      Filter filter = filter(endpoint);
      if (filter == null || MetaFilter.canMatch(filter, endpoint.type().name())) {
        searches.add(
            new TypeSearch(
                endpoint,
                filter,
                sort(endpoint),
                AttributeSelection.of(exchange, endpoint.type())));
      }
    }
    return searches;
  }

  private @Nullable Filter filter(Endpoint endpoint) {
    return request.filter() == null
        ? null
        : Filters.parse(
            request.filter(), endpoint.type().resolver(), options(), exchange.repairs());
  }

  private FilterOptions options() {
    FilterOptions options = exchange.profile().filters();
    return scope == Search.Scope.ALL_TYPES
        ? options.withUnknownAttributes(UnknownAttributes.HAVE_NO_VALUE)
        : options;
  }

  private List<SortKey> sort(Endpoint endpoint) {
    String name = request.sortBy();
    return name == null
        ? List.of()
        : List.of(
            find(endpoint, name).orElseGet(() -> SortKeyReader.ofNoValue(name, request.order())));
  }

  private Optional<SortKey> find(Endpoint endpoint, String name) {
    return SortKeyReader.read(exchange, endpoint.type(), name, request.order());
  }

  private void requireSortable() {
    String name = request.sortBy();
    if (name != null && endpoints.stream().noneMatch(each -> find(each, name).isPresent())) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE,
          "The sortBy names no attribute of the resources; /Schemas lists those they have.");
    }
  }
}
