package dev.scimlet.testkit;

import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.SortKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the queries of the contract. */
final class Queries {

  /** More than any test stores. */
  static final Page EVERYTHING = new Page.Index(0, Integer.MAX_VALUE);

  private Queries() {}

  static Query users(String filter) {
    return of(ResourceTypes.user(), filter, List.of(), EVERYTHING);
  }

  static Query groups(String filter) {
    return of(ResourceTypes.group(), filter, List.of(), EVERYTHING);
  }

  static Query of(ResourceType type, @Nullable String filter, List<SortKey> sort, Page page) {
    return new Query(
        type.name(),
        filter == null ? null : parse(type, filter),
        sort,
        page,
        Query.Total.EXACT,
        Projection.everything());
  }

  static SortKey by(String attribute, SortKey.Order order) {
    ResolvedAttribute resolved =
        ResourceTypes.user()
            .resolver()
            .resolve(attribute)
            .orElseThrow(() -> new AssertionError("The schema has no " + attribute + "."));
    return new SortKey(resolved.path(), resolved.leaf(), order);
  }

  /** The same query, without a wish for a total. */
  static Query uncounted(Query query) {
    return new Query(
        query.resourceType(),
        query.filter(),
        query.sort(),
        query.page(),
        Query.Total.NONE,
        query.wanted());
  }

  /** A text as a literal of a filter. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                literal.append('\\').append((char) c);
              } else if (c < ' ') {
                literal.append(String.format("\\u%04x", c));
              } else {
                literal.append((char) c);
              }
            });
    return literal.append('"').toString();
  }

  private static Filter parse(ResourceType type, String filter) {
    return Filters.parse(filter, type.resolver(), FilterOptions.strict());
  }
}
