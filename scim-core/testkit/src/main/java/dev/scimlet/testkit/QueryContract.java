package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.QueryResult.Reached;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Queries: however far a store gets, the answer is the same, and it does not claim too much. */
interface QueryContract extends StoreFixture {

  /** Filters of every kind; RFC 7644 section 3.4.2.2. */
  List<String> USER_FILTERS =
      List.of(
          "userName eq \"user-3\"",
          "userName eq \"USER-3\"",
          "userName eq \"nobody\"",
          "userName eq \"jÖrg\"",
          "externalId eq \"e2\"",
          "externalId eq \"E2\"",
          "displayName eq \"twin\"",
          "displayName eq \"TWIN\" and active eq true",
          "active eq true and displayName eq \"twin\" and userName sw \"user\"",
          "userName eq \"user-3\" or displayName eq \"twin\"",
          "not (displayName eq \"twin\")",
          "displayName ne \"twin\"",
          "userName sw \"user-1\"",
          "userName co \"ER-\"",
          "userName gt \"user-5\" and userName le \"user-8\"",
          "title pr",
          "not (title pr)",
          "name.familyName eq \"ångström\"",
          "emails.value eq \"twin@example.com\"",
          "emails[type eq \"work\" and value co \"@example.com\"]",
          "emails[type eq \"home\"] and userName eq \"user-2\"",
          "id pr",
          "id eq \"nobody\"",
          "meta.resourceType eq \"User\"",
          "meta.lastModified ge \"2026-01-01T00:00:00Z\"",
          "userName eq \"user-1\" and userName eq \"user-2\"");

  /** Users of many kinds. */
  private Scene populated() {
    Scene scene = Scene.of(newStore());
    for (int i = 0; i < 12; i++) {
      scene.insertUser(Samples.with(newUser("user-" + i), "externalId", "e" + i % 4));
    }
    scene.insertUser(Samples.with(twin("jörg"), "active", ScimBoolean.TRUE));
    scene.insertUser(Samples.with(twin("User-twin"), "active", ScimBoolean.FALSE));
    scene.insertUser(Samples.rich(newUser("zoë")));
    scene.insert(Scene.GROUP, newGroup("twin"));
    scene.otherTenant().insertUser(newUser("user-3"));
    return scene;
  }

  private Resource twin(String userName) {
    return Samples.with(
        Samples.with(newUser(userName), "displayName", "twin"),
        "emails",
        ScimArray.of(Samples.email("home", "Twin@Example.com")));
  }

  /** Every filter gives the resources that meet it, each once, and no other. */
  @Test
  default void filtersGiveExactlyTheMatches() {
    Scene scene = populated();
    List<StoredResource> all = scene.all(Scene.USER);
    assertThat(all).hasSize(15);
    for (String filter : USER_FILTERS) {
      Query query = Queries.users(filter);
      FilterMatcher matcher = FilterMatcher.compile(Objects.requireNonNull(query.filter()));
      assertThat(QueryFinisher.finish(scene, query))
          .as(filter)
          .containsExactlyInAnyOrderElementsOf(all.stream().filter(matcher::matches).toList());
    }
  }

  /** The same answers without abilities: the rule above all others. */
  @Test
  default void answersAreTheSameWithoutAbilities() {
    Scene scene = populated();
    Scene plain = scene.with(new PlainStore(scene.store()));
    for (String filter : USER_FILTERS) {
      Query query = Queries.users(filter);
      assertThat(QueryFinisher.finish(scene, query))
          .as(filter)
          .containsExactlyInAnyOrderElementsOf(QueryFinisher.finish(plain, query));
    }
  }

  /** Rows never hold a resource of another type or tenant, or one twice, or less than claimed. */
  @Test
  default void resultsKeepWhatTheyClaim() {
    Scene scene = populated();
    List<StoredResource> all = scene.all(Scene.USER);
    for (String filter : USER_FILTERS) {
      Query query = Queries.users(filter);
      FilterMatcher matcher = FilterMatcher.compile(Objects.requireNonNull(query.filter()));
      List<StoredResource> matches = all.stream().filter(matcher::matches).toList();
      try (QueryResult result = scene.query(query)) {
        List<StoredResource> rows = result.rows().toList();
        assertThat(rows).as(filter).doesNotHaveDuplicates().isSubsetOf(all).containsAll(matches);
        if (result.reached() != Reached.CANDIDATES) {
          assertThat(rows).as(filter).hasSameSizeAs(matches);
          assertThat(result.residual()).as(filter).isNull();
        }
        result.total().ifPresent(total -> assertThat(total).isEqualTo(matches.size()));
      }
    }
  }

  /** A filter on userName is answered with the matches alone if, and only if, that is declared. */
  @Test
  default void filterIsPushedDownIfDeclared() {
    try (QueryResult result = populated().query(Queries.users("userName eq \"user-3\""))) {
      assertThat(result.reached() != Reached.CANDIDATES)
          .isEqualTo(traits().contains(StoreTrait.FILTERS));
    }
  }

  /** A page comes with the exact total if, and only if, that is declared. */
  @Test
  default void pageIsCutIfDeclared() {
    Query query = Queries.of(ResourceTypes.user(), null, List.of(), new Page.Index(10, 10));
    try (QueryResult result = populated().query(query)) {
      assertThat(result.reached() == Reached.PAGED).isEqualTo(traits().contains(StoreTrait.PAGES));
      if (result.reached() == Reached.PAGED) {
        assertThat(result.rows().toList()).hasSize(5);
        assertThat(result.total()).hasValue(15);
      }
    }
  }

  /** Pages put together are the whole, in the same order; RFC 7644 section 3.4.2.4. */
  @Test
  default void pagesTogetherAreTheWhole() {
    Scene scene = populated();
    for (String filter : new String[] {null, "userName co \"e\""}) {
      List<StoredResource> whole =
          QueryFinisher.finish(
              scene, Queries.of(ResourceTypes.user(), filter, List.of(), Queries.EVERYTHING));
      List<StoredResource> pages = new ArrayList<>();
      for (long offset = 0; offset < whole.size() + 8; offset += 4) {
        Page page = new Page.Index(offset, 4);
        pages.addAll(
            QueryFinisher.finish(scene, Queries.of(ResourceTypes.user(), filter, List.of(), page)));
      }
      assertThat(pages).isEqualTo(whole);
    }
  }

  /** A page of nothing and a page behind the end are empty. */
  @Test
  default void pagesMayBeEmpty() {
    Scene scene = populated();
    for (Page page : List.of(new Page.Index(0, 0), new Page.Index(1_000_000_000_000L, 10))) {
      Query query = Queries.of(ResourceTypes.user(), null, List.of(), page);
      assertThat(QueryFinisher.finish(scene, query)).isEmpty();
    }
  }

  /** A claimed order is the asked one, RFC 7644 section 3.4.2.3. */
  @Test
  default void sortedRowsAreInTheAskedOrder() {
    Scene scene = populated();
    for (SortKey key :
        List.of(
            Queries.by("userName", SortKey.Order.ASCENDING),
            Queries.by("displayName", SortKey.Order.DESCENDING),
            Queries.by("name.familyName", SortKey.Order.ASCENDING))) {
      List<StoredResource> rows =
          QueryFinisher.finish(
              scene, Queries.of(ResourceTypes.user(), null, List.of(key), Queries.EVERYTHING));
      assertThat(rows)
          .hasSize(15)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo(QueryFinisher.order(List.of(key)));
    }
  }

  /** Pages next to each other are the whole, forward and backward; RFC 9865 section 2. */
  @Test
  default void pagesByCursorTogetherAreTheWhole() {
    Scene scene = populated();
    for (String filter : new String[] {null, "userName co \"e\"", "displayName eq \"twin\""}) {
      for (List<SortKey> sort :
          List.of(
              List.<SortKey>of(),
              List.of(Queries.by("displayName", SortKey.Order.ASCENDING)),
              List.of(Queries.by("name.familyName", SortKey.Order.DESCENDING)))) {
        List<StoredResource> whole =
            QueryFinisher.finish(
                scene, Queries.of(ResourceTypes.user(), filter, sort, Queries.EVERYTHING));
        assertThat(CursorWalk.whole(scene, filter, sort, Page.Side.AFTER))
            .as(filter)
            .isEqualTo(whole);
        assertThat(CursorWalk.whole(scene, filter, sort, Page.Side.BEFORE))
            .as(filter)
            .isEqualTo(whole);
      }
    }
  }

  /** A closed result holds nothing, however much of it was read: connections are few. */
  @Test
  default void closedResultsHoldNothing() {
    Scene scene = populated();
    Query sorted =
        Queries.of(
            ResourceTypes.user(),
            null,
            List.of(Queries.by("userName", SortKey.Order.ASCENDING)),
            Queries.EVERYTHING);
    for (int i = 0; i < 60; i++) {
      for (Query query : List.of(Scene.everyOne(Scene.USER), Queries.users("active pr"), sorted)) {
        try (QueryResult result = scene.query(query)) {
          if (i % 2 == 0) {
            assertThat(result.rows().iterator().hasNext()).isTrue();
          }
        }
      }
    }
    assertThat(scene.all(Scene.USER)).hasSize(15);
  }

  /** What comes and goes does not change the order of what stays. */
  @Test
  default void orderStaysWhileOthersComeAndGo() {
    Scene scene = populated();
    List<StoredResource> before = scene.all(Scene.USER);
    Set<StoredResource> kept = new HashSet<>(before);
    for (int i = 0; i < before.size(); i += 3) {
      scene.delete(before.get(i).key());
      kept.remove(before.get(i));
      scene.insertUser(newUser("late-" + i));
    }
    assertThat(scene.all(Scene.USER).stream().filter(kept::contains).toList())
        .isEqualTo(before.stream().filter(kept::contains).toList());
  }

  /** What was written is found, and what was changed or deleted is found as it is now. */
  @Test
  default void queriesSeeEveryWrite() {
    Scene scene = Scene.of(newStore());
    StoredResource stored =
        scene.insertUser(Samples.with(newUser("old"), "displayName", "Old Name"));
    StoredResource changed =
        scene.replace(stored, Samples.with(newUser("new"), "displayName", "New Name"));
    assertThat(find(scene, "userName eq \"old\"")).isEmpty();
    assertThat(find(scene, "displayName eq \"old name\"")).isEmpty();
    assertThat(find(scene, "userName eq \"NEW\"")).containsExactly(changed);
    assertThat(find(scene, "displayName eq \"new name\"")).containsExactly(changed);
    assertThat(find(scene, "id eq \"" + changed.key().id() + "\"")).containsExactly(changed);
    scene.delete(changed.key());
    assertThat(find(scene, "userName eq \"new\"")).isEmpty();
    assertThat(find(scene, "displayName eq \"new name\"")).isEmpty();
    assertThat(find(scene, "id eq \"" + changed.key().id() + "\"")).isEmpty();
  }

  private static List<StoredResource> find(Scene scene, String filter) {
    return QueryFinisher.finish(scene, Queries.users(filter));
  }
}
