package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.AssignsIds;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The five methods, one caller at a time. */
interface ReadAndWriteContract extends StoreFixture {

  /** As many as may be asked for at once. */
  int MANY = 1_000;

  /** How many of them are there: each is a commit. */
  int STORED = 200;

  /** What was inserted can be read, and is the same to the last character. */
  @Test
  @Tag("7643-7-7")
  default void insertedResourceIsReadBackVerbatim() {
    Scene scene = Scene.of(newStore());
    Resource body = Samples.rich(newUser("Zoë@Example.com"));
    StoredResource stored = scene.insertUser(body);
    StoredResource read = scene.read(stored.key());
    assertThat(read.resource().body()).isEqualTo(body.body());
    assertThat(read.resource().schemas()).isEqualTo(body.schemas());
    assertThat(read).isEqualTo(stored);
  }

  /** The time of the request is the time of creation and of the last change. */
  @Test
  default void insertTakesTheTimeOfTheRequest() {
    Scene scene = Scene.of(newStore());
    StoredResource stored = scene.insertUser(newUser("time"));
    assertThat(stored.created()).isEqualTo(scene.context().now());
    assertThat(stored.lastModified()).isEqualTo(scene.context().now());
  }

  /** The id of the engine is kept, or the store says that it makes its own. */
  @Test
  default void idIsTheOneOfTheEngineUnlessTheStoreAssignsIds() {
    Scene scene = Scene.of(newStore());
    ResourceKey key = Scene.newKey(Scene.USER);
    StoredResource stored = scene.store().insert(scene.context(), key, newUser("id"));
    boolean assigns = traits().contains(StoreTrait.ASSIGNS_IDS);
    assertThat(scene.store().capability(AssignsIds.class).isPresent()).isEqualTo(assigns);
    assertThat(stored.key().resourceType()).isEqualTo(Scene.USER);
    assertThat(stored.key().id()).matches("[A-Za-z0-9._~-]{1,255}");
    if (!assigns) {
      assertThat(stored.key()).isEqualTo(key);
    }
  }

  /** An id is given out once: a second insertion is refused, or gets an id of the store. */
  @Test
  default void takenIdIsNeverOverwritten() {
    Scene scene = Scene.of(newStore());
    ResourceKey key = Scene.newKey(Scene.USER);
    StoredResource first = scene.store().insert(scene.context(), key, newUser("first"));
    if (traits().contains(StoreTrait.ASSIGNS_IDS)) {
      StoredResource second = scene.store().insert(scene.context(), key, newUser("second"));
      assertThat(second.key()).isNotEqualTo(first.key());
    } else {
      assertThatExceptionOfType(StoreException.Exists.class)
          .isThrownBy(() -> scene.store().insert(scene.context(), key, newUser("second")));
    }
    assertThat(scene.read(first.key())).isEqualTo(first);
  }

  /** An id that nobody gave out is absent, whatever it looks like. */
  @Test
  default void unknownIdsAreAbsent() {
    Scene scene = Scene.of(newStore());
    scene.insertUser(newUser("somebody"));
    for (String id : Set.of("nobody", "", "0", "-1", "' or 1=1 --", "../x", "%00", "𝒵")) {
      assertThat(scene.find(new ResourceKey(Scene.USER, id))).isEmpty();
    }
  }

  /** Many at once are what they are one by one, in whatever way the store reads them. */
  @Test
  default void manyAtOnceAreTheSameAsOneByOne() {
    Scene scene = Scene.of(newStore());
    List<ResourceKey> keys = new ArrayList<>();
    for (int i = 0; i < STORED; i++) {
      keys.add(scene.insertUser(newUser("many-" + i)).key());
    }
    scene.delete(keys.get(1));
    StoredResource foreign = scene.otherTenant().insertUser(newUser("foreign"));
    StoredResource group = scene.insert(Scene.GROUP, newGroup("many"));
    keys.add(foreign.key());
    keys.add(new ResourceKey(Scene.USER, group.key().id()));
    keys.add(new ResourceKey(Scene.USER, "nobody"));
    keys.add(new ResourceKey(Scene.USER, "' or 1=1 --"));
    while (keys.size() < MANY) {
      keys.add(Scene.newKey(Scene.USER));
    }
    Collections.reverse(keys);
    Map<ResourceKey, StoredResource> expected = new HashMap<>();
    keys.forEach(key -> scene.find(key).ifPresent(found -> expected.put(key, found)));

    assertThat(expected).hasSize(STORED - 1);
    assertThat(scene.store().getAll(scene.context(), keys, Projection.everything()))
        .isEqualTo(expected);
    assertThat(scene.store().getAll(scene.context(), keys, Projection.only(Set.of())))
        .containsOnlyKeys(expected.keySet());
    assertThat(scene.store().getAll(scene.context(), List.of(), Projection.everything())).isEmpty();
  }

  /** Ids are compared exactly. */
  @Test
  @Tag("7643-3.1-9")
  default void idInAnotherCaseIsAbsent() {
    Scene scene = Scene.of(newStore());
    ResourceKey key = new ResourceKey(Scene.USER, "abc-" + Scene.newKey(Scene.USER).id());
    StoredResource stored = scene.store().insert(scene.context(), key, newUser("exact"));
    String upper = stored.key().id().toUpperCase(Locale.ROOT);
    boolean same = upper.equals(stored.key().id());
    assertThat(scene.find(new ResourceKey(Scene.USER, upper)).isPresent()).isEqualTo(same);
  }

  /** A resource is found under its own type only. */
  @Test
  default void typesAreApart() {
    Scene scene = Scene.of(newStore());
    StoredResource user = scene.insertUser(newUser("typed"));
    ResourceKey asGroup = new ResourceKey(Scene.GROUP, user.key().id());
    assertThat(scene.find(asGroup)).isEmpty();
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(() -> scene.delete(asGroup));
    assertThat(scene.read(user.key())).isEqualTo(user);
  }

  /** A projection is a hint: what is wanted must come. */
  @Test
  default void projectionBringsAtLeastWhatIsWanted() {
    Scene scene = Scene.of(newStore());
    Resource body = Samples.rich(newUser("projected"));
    StoredResource stored = scene.insertUser(body);
    StoredResource read =
        scene
            .store()
            .get(scene.context(), stored.key(), Projection.only(Set.of("userName", "emails")))
            .orElseThrow();
    assertThat(read.get("userName")).isEqualTo(body.get("userName"));
    assertThat(read.get("emails")).isEqualTo(body.get("emails"));
    assertThat(read.version()).isEqualTo(stored.version());
  }

  /** A replacement replaces all of the body, keeps the creation and sets the last change. */
  @Test
  default void replaceReplacesTheWholeBody() {
    Scene scene = Scene.of(newStore());
    StoredResource stored = scene.insertUser(Samples.rich(newUser("before")));
    Scene later = scene.later(Duration.ofHours(1));
    Resource body = newUser("after");
    StoredResource replaced = later.replace(stored, body);
    assertThat(replaced.key()).isEqualTo(stored.key());
    assertThat(replaced.resource().body()).isEqualTo(body.body());
    assertThat(replaced.created()).isEqualTo(stored.created());
    assertThat(replaced.lastModified()).isEqualTo(later.context().now());
    assertThat(later.read(stored.key())).isEqualTo(replaced);
  }

  /** {@link Version#ANY} is accepted by every resource that is there. */
  @Test
  default void anyVersionIsAccepted() {
    Scene scene = Scene.of(newStore());
    StoredResource stored = scene.insertUser(newUser("any"));
    Resource body = newUser("any-2");
    scene.store().replace(scene.context(), stored.key(), body, Version.ANY);
    assertThat(scene.read(stored.key()).resource().body()).isEqualTo(body.body());
    scene.store().delete(scene.context(), stored.key(), Version.ANY);
    assertThat(scene.find(stored.key())).isEmpty();
  }

  /** What is deleted is gone, and deleting it again says so. */
  @Test
  default void deletedResourceIsGone() {
    Scene scene = Scene.of(newStore());
    StoredResource stored = scene.insertUser(newUser("gone"));
    scene.store().delete(scene.context(), stored.key(), stored.version());
    assertThat(scene.find(stored.key())).isEmpty();
    assertThat(scene.all(Scene.USER)).isEmpty();
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(() -> scene.delete(stored.key()));
  }

  /** What is not there cannot be replaced, and is not created either. */
  @Test
  default void replaceOfUnknownIdIsNotFound() {
    Scene scene = Scene.of(newStore());
    ResourceKey key = Scene.newKey(Scene.USER);
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(
            () -> scene.store().replace(scene.context(), key, newUser("none"), Version.ANY));
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(
            () -> scene.store().replace(scene.context(), key, newUser("none"), new Version("1")));
    assertThat(scene.find(key)).isEmpty();
  }
}
