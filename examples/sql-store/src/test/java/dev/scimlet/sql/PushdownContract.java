package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.Filters;
import dev.scimlet.store.StoredResource;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database decides is what the library decides, and it decides a lot. */
abstract class PushdownContract {

  private static final int TENANTS = 8;
  private static final int FILTERS = 500;

  /** Where the people of all tenants are. */
  abstract HikariDataSource source();

  static void load(HikariDataSource source) {
    SqlResourceStore.Builder builder =
        SqlResourceStore.builder(source).types(Inventory.USER, Inventory.GROUP);
    Inventory.INDEX.forEach(wish -> builder.index(wish.resourceType(), wish.attribute()));
    SqlResourceStore store = builder.build();
    for (int seed = 0; seed < TENANTS; seed++) {
      Population.of(tenant(seed), seed).load(store);
    }
  }

  @Test
  void whatTheDatabaseFindsIsWhatTheFilterMeans() {
    int whole = 0;
    int partly = 0;
    int nothing = 0;
    for (int seed = 0; seed < TENANTS; seed++) {
      Pushdown pushdown = new Pushdown(source(), tenant(seed), Inventory.USER);
      List<StoredResource> everybody = pushdown.everybody();
      Random random = new Random(seed);
      for (int i = 0; i < FILTERS; i++) {
        String text = new RandomFilters(random).ofUserBodies(random.nextInt(4));
        Filter filter = parse(text);
        SqlFilter translated = pushdown.translate(filter, attributes -> attributes);
        assertThat(pushdown.find(translated))
            .as("seed %d, filter %d: %s", seed, i, text)
            .isEqualTo(meant(filter, everybody));
        boolean narrows = !translated.condition().equals(SqlFragment.TRUE);
        whole += translated.isExact() ? 1 : 0;
        partly += !translated.isExact() && narrows ? 1 : 0;
        nothing += !translated.isExact() && !narrows ? 1 : 0;
      }
    }
    int tenth = TENANTS * FILTERS / 10;
    assertThat(List.of(whole, partly, nothing)).allMatch(share -> share > tenth);
    assertThat(whole).isGreaterThan(3 * tenth);
  }

  @ParameterizedTest
  @EnumSource
  void plantedFaultIsFound(PlantedFault fault) {
    assertThat(fault.isPossible(new Pushdown(source(), tenant(0), Inventory.USER).dialect()))
        .isEqualTo(firstDifference(fault) != null);
  }

  /** The first filter whose translation finds others than it means, or null. */
  private @Nullable String firstDifference(UnaryOperator<SqlAttributes> fault) {
    return IntStream.range(0, TENANTS)
        .mapToObj(seed -> firstDifference(seed, fault))
        .filter(difference -> difference != null)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String firstDifference(int seed, UnaryOperator<SqlAttributes> fault) {
    Pushdown pushdown = new Pushdown(source(), tenant(seed), Inventory.USER);
    List<StoredResource> everybody = pushdown.everybody();
    Random random = new Random(TENANTS + seed);
    return Stream.concat(
            Stream.of("displayName co \"%\"", "displayName ew \"_\""),
            Stream.generate(() -> new RandomFilters(random).ofUserBodies(random.nextInt(3)))
                .limit(FILTERS))
        .filter(
            text -> {
              Filter filter = parse(text);
              return !pushdown
                  .find(pushdown.translate(filter, fault))
                  .equals(meant(filter, everybody));
            })
        .findFirst()
        .orElse(null);
  }

  private static List<String> meant(Filter filter, List<StoredResource> everybody) {
    FilterMatcher matcher = FilterMatcher.compile(filter);
    return Pushdown.ids(everybody.stream().filter(matcher::matches));
  }

  private static Filter parse(String text) {
    return Filters.parse(text, Inventory.USER.resolver(), FilterOptions.strict());
  }

  private static String tenant(int seed) {
    return "tenant-" + seed;
  }
}
