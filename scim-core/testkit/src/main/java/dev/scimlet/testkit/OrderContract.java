package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.QueryResult.Reached;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The order of rows, RFC 7644 section 3.4.2.3, and how far a store gets with it. */
interface OrderContract extends StoreFixture {

  /** What a store that declares {@link StoreTrait#SORTS} sorts by. */
  List<String> SORTED = List.of("userName", "displayName", "name.familyName", "meta.lastModified");

  /** What a store may leave to the engine. */
  List<String> ALSO_SORTED =
      List.of("externalId", "title", "active", "emails.value", "id", "meta.created");

  /** Names in their order: by code point of what is compared, not by UTF-16 code unit. */
  List<String> NAMES_IN_ORDER =
      List.of(
          "", "10", "9", "Alpha", "beta", "STRASSE", "straßf", "\u00e9", "\ufdfd", "\ud801\udc00");

  /** Users of many names, some without, written one minute after the other. */
  private Scene populated() {
    Scene scene = Scene.of(newStore());
    List<String> names = new ArrayList<>(NAMES_IN_ORDER);
    names.add(LongTexts.of(Math.min(300, longestText()) - 1) + "b");
    names.add(LongTexts.of(Math.min(300, longestText()) - 1) + "a");
    names.add("beta");
    for (int i = 0; i < names.size(); i++) {
      int turn = i * 7 % names.size();
      Resource user = newUser((turn % 2 == 0 ? "User-" : "user-") + turn);
      scene.later(Duration.ofMinutes(turn)).insertUser(named(user, names.get(turn)));
    }
    scene.insertUser(newUser("nameless-1"));
    scene.insertUser(newUser("Nameless-2"));
    return scene;
  }

  private static Resource named(Resource user, String name) {
    return user.withBody(
        user.body().toBuilder()
            .put("displayName", name)
            .put("externalId", name)
            .put("title", name)
            .put("active", name.length() % 2 == 0)
            .put("name", ScimObject.builder().put("familyName", name).build())
            .put(
                "emails",
                ScimArray.of(
                    Samples.email("work", "first of " + name.length()),
                    Samples.email("home", name).with("primary", ScimBoolean.TRUE)))
            .build());
  }

  /** Whatever is sorted by, in either direction, the rows and the walk are in that order. */
  @Test
  default void everyOrderIsTheAskedOne() {
    Scene scene = populated();
    List<StoredResource> all = scene.all(Scene.USER);
    List<String> attributes = new ArrayList<>(SORTED);
    attributes.addAll(ALSO_SORTED);
    for (String attribute : attributes) {
      for (SortKey.Order direction : SortKey.Order.values()) {
        List<SortKey> sort = List.of(Queries.by(attribute, direction));
        List<StoredResource> expected = all.stream().sorted(QueryFinisher.order(sort)).toList();
        assertThat(QueryFinisher.finish(scene, sorted(sort, Queries.EVERYTHING)))
            .as("%s %s", attribute, direction)
            .isEqualTo(expected);
        assertThat(QueryFinisher.finish(scene, sorted(sort, new Page.Index(3, 6))))
            .as("a page by %s %s", attribute, direction)
            .isEqualTo(expected.subList(3, 9));
        for (Page.Side side : Page.Side.values()) {
          assertThat(CursorWalk.whole(scene, null, sort, side))
              .as("a walk %s by %s %s", side, attribute, direction)
              .isEqualTo(expected);
        }
      }
    }
  }

  /** Texts are ordered by code point of their folded form, and what has none comes last. */
  @Test
  @Tag("7644-3.4.2.3-7")
  default void textsAreOrderedByCodePoint() {
    Scene scene = Scene.of(newStore());
    for (int i = NAMES_IN_ORDER.size() - 1; i >= 0; i--) {
      scene.insertUser(named(newUser("user-" + i), NAMES_IN_ORDER.get(i)));
    }
    scene.insertUser(newUser("nameless"));
    List<String> expected = new ArrayList<>(NAMES_IN_ORDER);
    expected.add("null");
    for (String attribute : List.of("displayName", "name.familyName")) {
      List<SortKey> sort = List.of(Queries.by(attribute, SortKey.Order.ASCENDING));
      assertThat(names(QueryFinisher.finish(scene, sorted(sort, Queries.EVERYTHING))))
          .isEqualTo(expected);
      String above = attribute + " gt " + Queries.literal("\u00e8");
      assertThat(names(QueryFinisher.finish(scene, Queries.users(above))))
          .containsExactlyInAnyOrder("\u00e9", "\ufdfd", "\ud801\udc00");
    }
  }

  private static List<String> names(List<StoredResource> users) {
    return users.stream()
        .map(user -> String.valueOf(user.resource().body().getString("displayName")))
        .toList();
  }

  /** The second key decides where the first one does not. */
  @Test
  default void severalKeysDecideOneAfterTheOther() {
    Scene scene = populated();
    List<SortKey> sort =
        List.of(
            Queries.by("active", SortKey.Order.DESCENDING),
            Queries.by("displayName", SortKey.Order.ASCENDING),
            Queries.by("userName", SortKey.Order.DESCENDING));
    List<StoredResource> expected =
        scene.all(Scene.USER).stream().sorted(QueryFinisher.order(sort)).toList();
    assertThat(QueryFinisher.finish(scene, sorted(sort, Queries.EVERYTHING))).isEqualTo(expected);
    for (Page.Side side : Page.Side.values()) {
      assertThat(CursorWalk.whole(scene, null, sort, side)).isEqualTo(expected);
    }
  }

  /** Sorting is done by the store if, and only if, that is declared. */
  @Test
  default void sortIsPushedDownIfDeclared() {
    Scene scene = populated();
    List<String> done =
        SORTED.stream()
            .filter(
                attribute -> {
                  SortKey key = Queries.by(attribute, SortKey.Order.ASCENDING);
                  Reached reached = reached(scene, sorted(List.of(key), Queries.EVERYTHING));
                  return reached == Reached.SORTED || reached == Reached.PAGED;
                })
            .toList();
    if (traits().contains(StoreTrait.SORTS)) {
      assertThat(done).isEqualTo(SORTED);
    } else {
      assertThat(done).isNotEqualTo(SORTED);
    }
  }

  /** Pages next to a place are cut by the store if, and only if, that is declared. */
  @Test
  default void pagesByCursorAreCutIfDeclared() {
    Scene scene = populated();
    List<SortKey> byName = List.of(Queries.by("userName", SortKey.Order.ASCENDING));
    boolean all = true;
    for (List<SortKey> sort : List.of(List.<SortKey>of(), byName)) {
      List<StoredResource> whole = QueryFinisher.finish(scene, sorted(sort, Queries.EVERYTHING));
      for (Page.Side side : Page.Side.values()) {
        Page page = new Page.Cursor(new SortOrder(sort).position(whole.get(7)), side, 3);
        all &= isCut(scene, Queries.uncounted(sorted(sort, page)));
        all &= isCut(scene, Queries.uncounted(sorted(sort, new Page.Cursor(null, side, 3))));
      }
    }
    assertThat(all).isEqualTo(traits().contains(StoreTrait.CURSORS));
  }

  private static boolean isCut(Scene scene, Query query) {
    try (QueryResult result = scene.query(query)) {
      boolean cut = result.reached() == Reached.PAGED;
      if (cut) {
        assertThat(result.rows().toList()).hasSize(query.page().limit());
      }
      return cut && result.total().isEmpty();
    }
  }

  private static Reached reached(Scene scene, Query query) {
    try (QueryResult result = scene.query(query)) {
      return result.reached();
    }
  }

  private static Query sorted(List<SortKey> sort, Page page) {
    return Queries.of(ResourceTypes.user(), null, sort, page);
  }
}
