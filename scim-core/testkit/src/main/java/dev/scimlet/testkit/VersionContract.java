package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Versions: equal ones mean equal content, RFC 7644 section 3.14. */
interface VersionContract extends StoreFixture {

  /** A version can stand in an ETag. */
  @Test
  default void versionIsPrintable() {
    Scene scene = Scene.of(newStore());
    Version version = scene.insertUser(newUser("printable")).version();
    assertThat(version.value()).matches("[\\x21\\x23-\\x7E]{1,128}");
    assertThat(version).isNotEqualTo(Version.ANY);
  }

  /** Every change gives a version that the resource never had before. */
  @Test
  default void versionsNeverComeAgain() {
    Scene scene = Scene.of(newStore());
    StoredResource stored = scene.insertUser(newUser("ping"));
    Set<Version> seen = new HashSet<>(Set.of(stored.version()));
    for (int i = 0; i < 10; i++) {
      stored = scene.replace(stored, newUser(i % 2 == 0 ? "pong" : "ping"));
      assertThat(seen.add(stored.version())).isTrue();
      assertThat(scene.read(stored.key()).version()).isEqualTo(stored.version());
    }
  }

  /** A resource that takes the place of a deleted one does not take its versions. */
  @Test
  default void resourcesDoNotShareVersionsOverTime() {
    Scene scene = Scene.of(newStore());
    StoredResource first = scene.insertUser(newUser("phoenix"));
    StoredResource changed = scene.replace(first, newUser("phoenix-2"));
    assertThat(changed.version()).isNotEqualTo(first.version());
    scene.delete(first.key());
    StoredResource second = scene.insertUser(newUser("phoenix"));
    assertThat(second.key()).isNotEqualTo(first.key());
  }

  /** Reading changes nothing. */
  @Test
  default void readingKeepsTheVersion() {
    Scene scene = Scene.of(newStore());
    StoredResource stored = scene.insertUser(newUser("reader"));
    Scene later = scene.later(Duration.ofDays(1));
    later.all(Scene.USER);
    assertThat(later.read(stored.key())).isEqualTo(stored);
  }

  /** An equal body keeps version and time stamp, or gives new ones: as declared. */
  @Test
  default void unchangedBodyKeepsTheVersionIfDeclared() {
    Scene scene = Scene.of(newStore());
    Resource body = Samples.rich(newUser("same"));
    StoredResource stored = scene.insertUser(body);
    Scene later = scene.later(Duration.ofMinutes(1));
    StoredResource again = later.replace(stored, Samples.rich(newUser("same")));
    assertThat(again.resource().body()).isEqualTo(body.body());
    if (traits().contains(StoreTrait.KEEPS_VERSION)) {
      assertThat(again).isEqualTo(stored);
      assertThat(later.read(stored.key())).isEqualTo(stored);
    } else {
      assertThat(again.version()).isNotEqualTo(stored.version());
      assertThat(again.lastModified()).isEqualTo(later.context().now());
    }
  }

  /** The promise to compare is made if and only if it is declared. */
  @Test
  default void compareAndSetIsPromisedIfDeclared() {
    boolean declared = traits().contains(StoreTrait.COMPARE_AND_SET);
    for (String type : Set.of(Scene.USER, Scene.GROUP)) {
      assertThat(newStore().guarantees(type).keeps(Guarantee.COMPARE_AND_SET)).isEqualTo(declared);
    }
  }

  /** A stale version is refused and leaves nothing behind; a store that cannot compare writes. */
  @Test
  default void replaceWithStaleVersionIsRefusedIfDeclared() {
    Scene scene = Scene.of(newStore());
    StoredResource stale = scene.insertUser(newUser("one"));
    StoredResource current = scene.replace(stale, newUser("two"));
    if (traits().contains(StoreTrait.COMPARE_AND_SET)) {
      assertThatExceptionOfType(StoreException.VersionMismatch.class)
          .isThrownBy(() -> scene.replace(stale, newUser("three")));
      assertThat(scene.read(stale.key())).isEqualTo(current);
    } else {
      scene.replace(stale, newUser("three"));
      assertThat(scene.read(stale.key()).get("userName"))
          .isEqualTo(newUser("three").get("userName"));
    }
  }

  /** A stale version does not delete; a store that cannot compare deletes. */
  @Test
  default void deleteWithStaleVersionIsRefusedIfDeclared() {
    Scene scene = Scene.of(newStore());
    StoredResource stale = scene.insertUser(newUser("kept"));
    StoredResource current = scene.replace(stale, newUser("kept-2"));
    if (traits().contains(StoreTrait.COMPARE_AND_SET)) {
      assertThatExceptionOfType(StoreException.VersionMismatch.class)
          .isThrownBy(() -> scene.store().delete(scene.context(), stale.key(), stale.version()));
      assertThat(scene.read(stale.key())).isEqualTo(current);
    } else {
      scene.store().delete(scene.context(), stale.key(), stale.version());
      assertThat(scene.find(stale.key())).isEmpty();
    }
  }
}
