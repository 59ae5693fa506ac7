package dev.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.testing.TestSchemas;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Laws of filters, on random filters and users")
class FilterPropertiesTest {

  private static final FilterOptions OPTIONS = FilterOptions.strict().withMaxDepth(64);
  private static final int ROUNDS = 2_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void printingAndParsingGivesAnEqualFilter(long seed) {
    RandomFilters random = new RandomFilters(seed);
    for (int i = 0; i < ROUNDS; i++) {
      Filter filter = random.filter(i % 4);
      String text = Filters.print(filter);
      assertThat(parse(text)).as(text).isEqualTo(filter);
      assertThat(Filters.print(parse(text))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  @Tag("7644-3.4.2.2-2")
  @Tag("7644-3.4.2.2-16")
  void matcherAgreesWithThePlainEvaluation(long seed) {
    RandomFilters random = new RandomFilters(seed);
    int found = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Filter filter = random.filter(i % 3);
      ScimObject user = random.user();
      boolean expected = filter.accept(new ReferenceEvaluator(user, false));
      assertThat(FilterMatcher.compile(filter).matches(user))
          .as(() -> Filters.print(filter) + " on " + user)
          .isEqualTo(expected);
      found += expected ? 1 : 0;
    }
    assertThat(found).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  @Tag("7644-3.4.2.2-15")
  void damagedFiltersAreParsedOrRefused(long seed) {
    RandomFilters filters = new RandomFilters(seed);
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      String text = damage(Filters.print(filters.filter(2)), random);
      try {
        Filter filter = parse(text);
        assertThat(parse(Filters.print(filter))).as(text).isEqualTo(filter);
      } catch (FilterException e) {
        assertThat(e.column()).as(text).isBetween(1, text.length() + 1);
      }
    }
  }

  @Test
  void parsersAndMatchersWorkInManyThreadsAtOnce() throws Exception {
    RandomFilters random = new RandomFilters(9);
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Filter filter = random.filter(3);
      ScimObject user = random.user();
      FilterMatcher matcher = FilterMatcher.compile(filter);
      boolean expected = matcher.matches(user);
      String text = Filters.print(filter);
      tasks.add(() -> parse(text).equals(filter) && matcher.matches(user) == expected);
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<Boolean> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String damage(String text, Random random) {
    String pieces = "()[]\" \\.:and or not pr eq $-\u0000\uD83D5";
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(3));
    int piece = random.nextInt(pieces.length() - 3);
    return text.substring(0, at)
        + pieces.substring(piece, piece + random.nextInt(3))
        + text.substring(end);
  }

  private static Filter parse(String text) {
    return Filters.parse(text, TestSchemas.user(), OPTIONS);
  }
}
