package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.store.Page;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the columns of a host decide is what the library decides, and they decide a lot. */
abstract class MappedPushdownContract {

  private static final int TENANTS = 8;
  private static final int FILTERS = 500;

  private final HikariDataSource source;

  MappedPushdownContract(HikariDataSource source) {
    this.source = source;
  }

  @Test
  void whatTheDatabaseFindsIsWhatTheFilterMeans() {
    int whole = 0;
    int partly = 0;
    int nothing = 0;
    for (int seed = 0; seed < TENANTS; seed++) {
      MappedResourceStore store = MappedInventory.open(source);
      Population.of("somebody-else", TENANTS).withIds(id -> "x" + id).load(store);
      Population population = Population.of("tenant", seed);
      population.load(store);
      StoreContext context = population.context(Instant.now());
      List<StoredResource> everybody = rows(store, context, null).toList();
      Random random = new Random(seed);
      for (int i = 0; i < FILTERS; i++) {
        String text = new RandomFilters(random).ofUserBodies(random.nextInt(4));
        Filter filter = Filters.parse(text, Inventory.USER.resolver(), FilterOptions.strict());
        assertThat(Pushdown.ids(rows(store, context, filter)))
            .as("seed %d, filter %d: %s", seed, i, text)
            .isEqualTo(
                Pushdown.ids(everybody.stream().filter(FilterMatcher.compile(filter)::matches)));
        SqlFilter translated = SqlFilter.of(filter, store.search(context, "User"));
        boolean narrows = !translated.condition().equals(SqlFragment.TRUE);
        whole += translated.isExact() ? 1 : 0;
        partly += !translated.isExact() && narrows ? 1 : 0;
        nothing += !translated.isExact() && !narrows ? 1 : 0;
      }
    }
    int tenth = TENANTS * FILTERS / 10;
    assertThat(List.of(whole, partly, nothing)).allMatch(share -> share > tenth);
  }

  /** Those whom the store finds, less those whom the rest of the filter leaves out. */
  private static Stream<StoredResource> rows(
      MappedResourceStore store, StoreContext context, @Nullable Filter filter) {
    Query query =
        new Query(
            "User",
            filter,
            List.of(),
            new Page.Index(0, 1_000),
            Query.Total.NONE,
            Projection.everything());
    try (QueryResult result = store.query(context, query)) {
      Filter residual = result.residual();
      List<StoredResource> found = result.rows().toList();
      return residual == null
          ? found.stream()
          : found.stream().filter(FilterMatcher.compile(residual)::matches);
    }
  }
}
