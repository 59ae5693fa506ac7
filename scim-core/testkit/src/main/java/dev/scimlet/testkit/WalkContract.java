package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Walks by cursor while others come and go, RFC 9865: whoever stays is met exactly once, whether
 * the store pages or leaves it to the engine.
 */
interface WalkContract extends StoreFixture {

  /** How many stay. */
  int STAYING = 60;

  /** How many threads write; the others walk. */
  int WRITERS = 4;

  /** How many come and go again, for each writer. */
  int COMING = 25;

  /** Who stays is met once, in order, forward and backward, filtered and sorted or not. */
  @Test
  default void walkMeetsWhoStaysExactlyOnce() {
    Scene scene = Scene.of(newStore());
    List<StoredResource> staying = new ArrayList<>();
    for (int i = 0; i < STAYING; i++) {
      staying.add(scene.insertUser(named("stays-" + i, i)));
    }
    AtomicInteger writing = new AtomicInteger(WRITERS);
    Race.run(
        thread -> {
          if (thread < WRITERS) {
            try {
              comeAndGo(scene, thread);
            } finally {
              writing.decrementAndGet();
            }
          } else {
            walkEveryWay(scene, staying, writing);
          }
          return thread;
        });
    assertThat(scene.all(Scene.USER)).containsExactlyInAnyOrderElementsOf(staying);
  }

  /** A walk goes on from a place at which nobody is any more, in either direction. */
  @Test
  default void walkGoesOnFromAPlaceWhereNobodyIs() {
    for (List<SortKey> sort : sorts()) {
      Scene scene = Scene.of(newStore());
      for (int i = 0; i < 9; i++) {
        scene.insertUser(named("stays-" + i, i));
      }
      List<StoredResource> users =
          QueryFinisher.finish(
              scene, Queries.of(ResourceTypes.user(), null, sort, Queries.EVERYTHING));
      Position place = new SortOrder(sort).position(users.get(4));
      scene.delete(users.get(4).key());
      assertThat(next(scene, sort, place, Page.Side.AFTER)).isEqualTo(users.subList(5, 7));
      assertThat(next(scene, sort, place, Page.Side.BEFORE)).isEqualTo(users.subList(2, 4));
    }
  }

  private static List<StoredResource> next(
      Scene scene, List<SortKey> sort, Position place, Page.Side side) {
    return QueryFinisher.finish(
        scene, Queries.of(ResourceTypes.user(), null, sort, new Page.Cursor(place, side, 2)));
  }

  private void comeAndGo(Scene scene, int thread) {
    List<StoredResource> there = new ArrayList<>();
    for (int i = 0; i < COMING; i++) {
      Resource body = named("comes-" + thread + "-" + i, i);
      there.add(Attempts.untilDone(() -> scene.insertUser(body)));
      if (i % 3 == 2) {
        there.forEach(user -> leave(scene, user));
        there.clear();
      }
    }
    there.forEach(user -> leave(scene, user));
  }

  private static void leave(Scene scene, StoredResource user) {
    Attempts.untilDone(
        () -> {
          scene.delete(user.key());
          return user;
        });
  }

  private static void walkEveryWay(
      Scene scene, List<StoredResource> staying, AtomicInteger writing) {
    do {
      for (List<SortKey> sort : sorts()) {
        for (String filter : new String[] {null, "userName co \"s-\"", "displayName eq \"n3\""}) {
          for (Page.Side side : Page.Side.values()) {
            requireWhole(scene, staying, filter, sort, side);
          }
        }
      }
    } while (writing.get() > 0);
  }

  private static List<List<SortKey>> sorts() {
    return List.of(
        List.of(),
        List.of(Queries.by("displayName", SortKey.Order.ASCENDING)),
        List.of(Queries.by("name.familyName", SortKey.Order.DESCENDING)));
  }

  private static void requireWhole(
      Scene scene,
      List<StoredResource> staying,
      @Nullable String filter,
      List<SortKey> sort,
      Page.Side side) {
    List<StoredResource> met = CursorWalk.whole(scene, filter, sort, side, 7);
    Set<StoredResource> known = Set.copyOf(staying);
    assertThat(met.stream().filter(known::contains).toList())
        .as("%s, filtered by %s, %s", sort, filter, side)
        .isEqualTo(
            staying.stream()
                .filter(user -> matches(filter, user))
                .sorted(QueryFinisher.order(sort))
                .toList());
    assertThat(met.stream().map(StoredResource::key).collect(Collectors.toSet()))
        .as("nobody is met twice")
        .hasSameSizeAs(met);
  }

  private static boolean matches(@Nullable String filter, StoredResource user) {
    return filter == null
        || FilterMatcher.compile(Objects.requireNonNull(Queries.users(filter).filter()))
            .matches(user);
  }

  /** Some have no names: they come last, or first. */
  private Resource named(String userName, int number) {
    Resource user = newUser(userName);
    return number % 5 == 4
        ? user
        : user.withBody(
            user.body().toBuilder()
                .put("displayName", "N" + number % 7)
                .put("name", ScimObject.builder().put("familyName", "F" + number % 3).build())
                .build());
  }
}
