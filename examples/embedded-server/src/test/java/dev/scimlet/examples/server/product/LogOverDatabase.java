package dev.scimlet.examples.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the log in every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LogOverDatabase {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private ProductDatabase database;

  abstract ProductDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("delete from provisioning_log");
              handle.execute("delete from provisioning_count");
              LogTable.add(handle, entries());
            });
  }

  @AfterEach
  void stop() {
    database.close();
  }

  static Stream<Filtered> filters() {
    return Stream.of(
        new Filtered(LogFilter.everything(), "d", "c", "b", "a"),
        new Filtered(LogFilter.ofTarget("1"), "b", "a"),
        new Filtered(filter(START.plusSeconds(1), null, null, null, null, null, null), "d", "c"),
        new Filtered(filter(null, START.plusSeconds(1), null, null, null, null, null), "b", "a"),
        new Filtered(filter(null, null, "Okta", null, null, null, null), "c"),
        new Filtered(filter(null, null, null, OutcomeFilter.SUCCESS, null, null, null), "b", "a"),
        new Filtered(filter(null, null, null, OutcomeFilter.ERROR, null, null, null), "d", "c"),
        new Filtered(filter(null, null, null, OutcomeFilter.CLIENT_ERROR, null, null, null), "c"),
        new Filtered(filter(null, null, null, OutcomeFilter.SERVER_ERROR, null, null, null), "d"),
        new Filtered(filter(null, null, null, null, Effect.CREATED, null, null), "a"),
        new Filtered(filter(null, null, null, null, null, "OPERATION_CASE", null), "b"),
        new Filtered(filter(null, null, null, null, null, "CASE", null)),
        new Filtered(filter(null, null, null, null, null, null, "ÅNG"), "c"),
        new Filtered(filter(null, null, null, null, null, null, "%"), "d"),
        new Filtered(filter(null, null, null, null, null, null, "a_b")));
  }

  /** A filter, and the ids of what it finds. */
  record Filtered(LogFilter filter, List<String> ids) {

    Filtered(LogFilter filter, String... ids) {
      this(filter, List.of(ids));
    }
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filterFindsWhatMeetsIt(Filtered filtered) {
    assertThat(ids(find(filtered.filter(), null, 10, 100).entries())).isEqualTo(filtered.ids());
  }

  @Test
  void entryIsReadAsItWasWritten() {
    assertThat(find(LogFilter.everything(), null, 10, 100).entries())
        .containsExactlyInAnyOrderElementsOf(entries());
  }

  @Test
  void entriesOfOneMomentAreOnOnePageOrTheNext() {
    LogPage first = find(LogFilter.everything(), null, 3, 100);
    LogPage second = find(LogFilter.everything(), first.next(), 3, 100);

    assertThat(ids(first.entries())).containsExactly("d", "c", "b");
    assertThat(ids(second.entries())).containsExactly("a");
    assertThat(second.end()).isEqualTo(LogPage.End.LAST);
  }

  @Test
  void walkThatFindsNothingStopsAndCanGoOn() {
    LogFilter created = filter(null, null, null, null, Effect.CREATED, null, null);

    LogPage first = find(created, null, 3, 2);
    LogPage second = find(created, first.next(), 3, 2);

    assertThat(first.entries()).isEmpty();
    assertThat(first.end()).isEqualTo(LogPage.End.INTERRUPTED);
    assertThat(ids(second.entries())).containsExactly("a");
  }

  @Test
  void entryIsNotWrittenTwice() {
    database.jdbi().useHandle(handle -> LogTable.add(handle, entries()));

    assertThat(find(LogFilter.everything(), null, 10, 100).entries()).hasSize(4);
  }

  @Test
  void lastNameOfATargetIsFound() {
    Map<String, String> names =
        database.jdbi().withHandle(handle -> LogTable.names(handle, List.of("1", "none")));

    assertThat(names).containsExactly(Map.entry("1", "Ada Lovelace"));
  }

  @Test
  void oldEntriesAreDropped() {
    prune(new LogRetention(Duration.ofSeconds(2), 100));

    assertThat(ids(find(LogFilter.everything(), null, 10, 100).entries())).containsExactly("d");
  }

  @Test
  void noMoreEntriesAreKeptThanIsAskedFor() {
    prune(new LogRetention(Duration.ofDays(1), 2));

    assertThat(ids(find(LogFilter.everything(), null, 10, 100).entries()))
        .containsExactly("d", "c");
  }

  @Test
  void numbersOfSeveralWritersAddUp() {
    for (int i = 0; i < 2; i++) {
      ActivityCounter counter = new ActivityCounter();
      counter.count(START, ActivityKind.CREATION);
      counter.count(START.plus(Duration.ofMinutes(61)), ActivityKind.CREATION);
      counter.count(START.plus(Duration.ofMinutes(61)), ActivityKind.ERROR);
      database.jdbi().useHandle(handle -> ActivityTable.add(handle, counter.take()));
    }
    Activity activity = activity(START.plus(Duration.ofMinutes(70)));

    assertThat(activity.today().number(ActivityKind.CREATION)).isEqualTo(4);
    List<ActivityStep> hours = activity.steps(ActivityRange.DAY);
    assertThat(hours).hasSize(24);
    assertThat(hours.get(22)).isEqualTo(new ActivityStep(START, Map.of(ActivityKind.CREATION, 2L)));
    assertThat(hours.get(23).number(ActivityKind.ERROR)).isEqualTo(2);
    List<ActivityStep> minutes = activity.steps(ActivityRange.HOUR);
    assertThat(minutes.stream().mapToLong(step -> step.number(ActivityKind.CREATION)).sum())
        .isEqualTo(2);
    List<ActivityStep> days = activity.steps(ActivityRange.MONTH);
    assertThat(days.get(29).number(ActivityKind.CREATION)).isEqualTo(4);
    assertThat(days.get(0).start()).isEqualTo(START.minus(Duration.ofDays(29)));
  }

  private Activity activity(Instant now) {
    return new Activity(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  private void prune(LogRetention retention) {
    Clock clock = Clock.fixed(START.plusSeconds(5), ZoneOffset.UTC);
    new LogPruning(database, retention, clock).pruneIfDue();
  }

  private LogPage find(LogFilter filter, @Nullable LogPosition after, int limit, int walk) {
    return database
        .jdbi()
        .withHandle(handle -> LogQuery.of(filter, after, walk).run(handle, limit));
  }

  private static LogFilter filter(
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String client,
      @Nullable OutcomeFilter outcome,
      @Nullable Effect effect,
      @Nullable String repair,
      @Nullable String text) {
    return new LogFilter(from, until, client, null, null, outcome, effect, repair, null, text);
  }

  private static List<String> ids(List<LogEntry> entries) {
    return entries.stream().map(entry -> entry.position().id()).toList();
  }

  private static List<LogEntry> entries() {
    List<LogEntry> entries = new ArrayList<>();
    entries.add(entry(0, "a", "Entra", "1", "Ada", Effect.CREATED, 201));
    entries.add(
        new LogEntry(
            new LogPosition(START, "b"),
            "Entra",
            LogOperation.PATCH,
            "User",
            "1",
            "Ada Lovelace",
            Effect.DISABLED,
            List.of("active", "name.givenName"),
            200,
            null,
            null,
            List.of(
                new LoggedRepair("OPERATION_CASE", null),
                new LoggedRepair("STRING_FOR_BOOLEAN", "active")),
            Duration.ofNanos(1_234_000)));
    entries.add(entry(2, "c", "Okta", "2", "Ångström", Effect.NONE, 409));
    entries.add(entry(3, "d", null, null, "100% ready", Effect.NONE, 503));
    return entries;
  }

  private static LogEntry entry(
      int second,
      String id,
      @Nullable String client,
      @Nullable String target,
      String name,
      Effect effect,
      int status) {
    return new LogEntry(
        new LogPosition(START.plusSeconds(second), id),
        client,
        LogOperation.CREATE,
        "User",
        target,
        name,
        effect,
        List.of(),
        status,
        status == 409 ? "uniqueness" : null,
        null,
        List.of(),
        Duration.ofMillis(5));
  }
}
