package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.scimlet.sql.Population.Times;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every store gives the same answers to the same searches")
class DifferentialTest {

  /** More of them for a longer run: each has people and searches of its own. */
  private static final int TENANTS = Integer.getInteger("differential.tenants", 40);

  private static final int SEARCHES = 500;

  private static final Map<StoreKind, OpenStore> STORES = new EnumMap<>(StoreKind.class);

  @BeforeAll
  static void open() {
    for (StoreKind kind : StoreKind.values()) {
      STORES.put(kind, kind.open(Inventory.TYPES, Inventory.INDEX));
    }
    for (int seed = 0; seed < TENANTS; seed++) {
      Population population = Population.of(tenant(seed), seed);
      stores(seed).forEach((kind, open) -> population.load(open.store()));
    }
  }

  @AfterAll
  static void close() {
    STORES.values().forEach(OpenStore::close);
  }

  @Test
  void answersAreThoseOfTheStoreInMemory() {
    int answered = 0;
    for (int seed = 0; seed < TENANTS; seed++) {
      answered += compare(seed);
    }
    // The rest is refused, by all in the same way.
    assertThat(answered).isGreaterThan(TENANTS * SEARCHES * 95 / 100);
  }

  /** The stores that keep the times of a tenant. */
  private static Map<StoreKind, OpenStore> stores(int seed) {
    Map<StoreKind, OpenStore> stores = new EnumMap<>(STORES);
    stores.keySet().removeIf(kind -> !kind.keeps(Times.of(seed)));
    return stores;
  }

  /** How many searches found their way to the store. */
  private static int compare(int seed) {
    Map<StoreKind, TenantServer> servers = new EnumMap<>(StoreKind.class);
    stores(seed)
        .forEach((kind, open) -> servers.put(kind, TenantServer.of(open.store(), tenant(seed))));
    TenantServer reference = servers.remove(StoreKind.MEMORY);
    Random random = new Random(seed);
    int answered = 0;
    for (int i = 0; i < SEARCHES; i++) {
      RandomSearch search = RandomSearch.of(random);
      String place = "seed " + seed + ", search " + i + ": " + search;
      List<String> answers = SearchAnswers.of(reference, search);
      servers.forEach((kind, server) -> compare(kind + ", " + place, search, answers, server));
      answered += answers.get(0).startsWith("200") ? 1 : 0;
    }
    return answered;
  }

  private static void compare(
      String place, RandomSearch search, List<String> answers, TenantServer server) {
    List<String> given = SearchAnswers.of(server, search);
    if (!given.equals(answers)) {
      fail(place + " " + SearchAnswers.difference(answers, given));
    }
  }

  private static String tenant(int seed) {
    return "tenant-" + seed;
  }
}
