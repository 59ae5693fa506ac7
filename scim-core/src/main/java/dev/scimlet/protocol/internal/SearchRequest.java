package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.store.SortKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client looks for, RFC 7644 section 3.4.2, whether it stood in the query or in a message.
 *
 * @param filter the filter's text, or null for all resources
 * @param sortBy the name of the attribute to sort by, or null for none
 * @param order the direction
 * @param startIndex the position of the first resource, from 1
 * @param count how many resources are wanted, or null if the client does not say
 * @param cursor where to go on, RFC 9865; empty for the start, null for a page by position
 */
record SearchRequest(
    @Nullable String filter,
    @Nullable String sortBy,
    SortKey.Order order,
    long startIndex,
    @Nullable Integer count,
    @Nullable String cursor) {

  static SearchRequest read(QueryParameters parameters) {
    String cursor = parameters.get("cursor");
    Integer start = parameters.number("startIndex", ScimType.INVALID_VALUE);
    if (cursor != null && start != null) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE, "A page is asked for by cursor or by startIndex, not by both.");
    }
    String sortBy = parameters.get("sortBy");
    return new SearchRequest(
        parameters.get("filter"),
        sortBy == null || sortBy.isBlank() ? null : sortBy.trim(),
        order(parameters.get("sortOrder")),
        start == null ? 1 : Math.max(1, start),
        count(parameters, cursor == null ? ScimType.INVALID_VALUE : ScimType.INVALID_COUNT),
        cursor);
  }

  private static @Nullable Integer count(QueryParameters parameters, ScimType wrong) {
    Integer count = parameters.number("count", wrong);
    return count == null ? null : Integer.valueOf(Math.max(0, count));
  }

  private static SortKey.Order order(@Nullable String text) {
    return switch (text == null ? "" : text.trim().toLowerCase(Locale.ROOT)) {
      case "", "ascending" -> SortKey.Order.ASCENDING;
      case "descending" -> SortKey.Order.DESCENDING;
      default ->
          throw ScimException.badRequest(
              ScimType.INVALID_VALUE, "The sortOrder is \"ascending\" or \"descending\".");
    };
  }
}
