package dev.scimlet.store.memory;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.StoredResource;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers a query out of one partition, as far as that is cheap. */
final class Search {

  private final Partition partition;
  private final Query query;

  Search(Partition partition, Query query) {
    this.partition = partition;
    this.query = query;
  }

  QueryResult run() {
    Filter filter = query.filter();
    if (filter == null) {
      return query.sort().isEmpty()
          ? page(query.page())
          : QueryResult.filtered(stored(states(partition.rows())));
    }
    Access access = filter.accept(new AccessFinder(partition));
    Stream<RowState> states = states(access.rows()).filter(access.test());
    return finish(stored(states), rest(filter, access.settled()));
  }

  private QueryResult finish(Stream<StoredResource> rows, @Nullable Filter rest) {
    if (rest != null && rest.accept(new DerivedTerms())) {
      return QueryResult.candidates(rows, rest);
    }
    Stream<StoredResource> matches = rest == null ? rows : rows.filter(compiled(rest));
    return query.sort().isEmpty() ? QueryResult.sorted(matches) : QueryResult.filtered(matches);
  }

  /** The total comes for nothing; counting what a filter matches would not. */
  private QueryResult page(Page page) {
    long offset = page instanceof Page.Index index ? index.offset() : 0;
    List<StoredResource> rows =
        stored(states(partition.rows()).skip(offset).limit(page.limit())).toList();
    return QueryResult.page(
        rows,
        query.total() == Query.Total.EXACT
            ? OptionalLong.of(partition.size())
            : OptionalLong.empty());
  }

  /** What must still be tested once the access has settled its part, or null for nothing. */
  private static @Nullable Filter rest(Filter filter, @Nullable Filter settled) {
    if (settled == null) {
      return filter;
    }
    if (!(filter instanceof Filter.And and)) {
      return null;
    }
    List<Filter> others =
        and.operands().stream().filter(operand -> !operand.equals(settled)).toList();
    return others.size() > 1 ? new Filter.And(others) : others.isEmpty() ? null : others.get(0);
  }

  private static Predicate<StoredResource> compiled(Filter filter) {
    return FilterMatcher.compile(filter)::matches;
  }

  private static Stream<RowState> states(Stream<Row> rows) {
    return rows.map(Row::state).filter(Objects::nonNull);
  }

  private static Stream<StoredResource> stored(Stream<RowState> states) {
    return states.map(RowState::stored);
  }
}
