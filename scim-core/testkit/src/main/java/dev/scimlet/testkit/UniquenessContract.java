package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Unique values, RFC 7643 section 7: userName is unique and ignores case. */
interface UniquenessContract extends StoreFixture {

  /** The promise is made if and only if it is declared. */
  @Test
  default void uniquenessIsPromisedIfDeclared() {
    assertThat(newStore().guarantees(Scene.USER).keeps(Guarantee.UNIQUENESS))
        .isEqualTo(traits().contains(StoreTrait.UNIQUENESS));
  }

  /** The second one is refused, in whatever case, width and form; or both are stored. */
  @Test
  @Tag("7643-7-18")
  default void takenValueIsRefusedIfDeclared() {
    Scene scene = Scene.of(newStore());
    List<String> spellings =
        List.of(
            "bjensen",
            "BJENSEN",
            "jörg",
            "JÖRG",
            "straße",
            "STRASSE",
            "ångström",
            "A\u030angstro\u0308m",
            "milk",
            "m\uff29lk");
    for (int i = 0; i < spellings.size(); i += 2) {
      StoredResource first = scene.insertUser(newUser(spellings.get(i)));
      requireRefused(scene, newUser(spellings.get(i)));
      requireRefused(scene, newUser(spellings.get(i + 1)));
      assertThat(scene.read(first.key())).isEqualTo(first);
    }
  }

  private void requireRefused(Scene scene, Resource body) {
    int before = scene.all(Scene.USER).size();
    if (traits().contains(StoreTrait.UNIQUENESS)) {
      assertThatExceptionOfType(StoreException.Uniqueness.class)
          .isThrownBy(() -> scene.insertUser(body))
          .satisfies(refusal -> assertThat(refusal.attribute()).isEqualTo("userName"));
      assertThat(scene.all(Scene.USER)).hasSize(before);
    } else {
      scene.insertUser(body);
      assertThat(scene.all(Scene.USER)).hasSize(before + 1);
    }
  }

  /** Values that only look alike are different: dotless i, trailing blanks. */
  @Test
  default void differentValuesAreNotTakenForEqual() {
    Scene scene = Scene.of(newStore());
    List<String> names = List.of("ilk", "\u0131lk", "ilk ", " ilk", "ilk\u0301", "ilk%");
    names.forEach(name -> scene.insertUser(newUser(name)));
    assertThat(scene.all(Scene.USER)).hasSize(names.size());
  }

  /** A replacement may not take the value of another resource, and leaves both as they are. */
  @Test
  default void replaceMayNotTakeTheValueOfAnother() {
    Scene scene = Scene.of(newStore());
    StoredResource taken = scene.insertUser(newUser("taken"));
    StoredResource other = scene.insertUser(newUser("other"));
    if (traits().contains(StoreTrait.UNIQUENESS)) {
      assertThatExceptionOfType(StoreException.Uniqueness.class)
          .isThrownBy(() -> scene.replace(other, newUser("Taken")));
      assertThat(scene.read(other.key())).isEqualTo(other);
      scene.insertUser(newUser("free"));
    } else {
      scene.replace(other, newUser("Taken"));
    }
    assertThat(scene.read(taken.key())).isEqualTo(taken);
  }

  /** A resource may keep its own value, or write it in another case. */
  @Test
  default void ownValueMayBeWrittenInAnotherCase() {
    Scene scene = Scene.of(newStore());
    StoredResource stored = scene.insertUser(newUser("camel"));
    StoredResource titled = scene.replace(stored, Samples.with(newUser("camel"), "title", "x"));
    StoredResource changed = scene.replace(titled, newUser("CAMEL"));
    assertThat(changed.resource().body().getString("userName")).isEqualTo("CAMEL");
  }

  /** A value is free again when its resource is deleted or has another one. */
  @Test
  default void valueIsFreeAfterDeleteAndReplace() {
    Scene scene = Scene.of(newStore());
    StoredResource first = scene.insertUser(newUser("recycled"));
    scene.delete(first.key());
    StoredResource second = scene.insertUser(newUser("Recycled"));
    scene.replace(second, newUser("renamed"));
    StoredResource third = scene.insertUser(newUser("recycled"));
    assertThat(scene.read(third.key())).isEqualTo(third);
  }

  /** Nothing is reserved by what was refused. */
  @Test
  default void refusedWriteReservesNothing() {
    Scene scene = Scene.of(newStore());
    scene.insertUser(newUser("holder"));
    StoredResource stale = scene.insertUser(newUser("stale"));
    scene.replace(stale, newUser("fresh"));
    if (traits().contains(StoreTrait.COMPARE_AND_SET)) {
      assertThatExceptionOfType(StoreException.VersionMismatch.class)
          .isThrownBy(() -> scene.replace(stale, newUser("wanted")));
    }
    StoredResource winner = scene.insertUser(newUser("wanted"));
    assertThat(scene.read(winner.key())).isEqualTo(winner);
  }

  /** externalId belongs to the client: it does not identify, so it may repeat. */
  @Test
  @Tag("7643-3.1-12")
  default void externalIdMayRepeat() {
    Scene scene = Scene.of(newStore());
    scene.insertUser(Samples.with(newUser("first"), "externalId", "E1"));
    StoredResource second = scene.insertUser(Samples.with(newUser("second"), "externalId", "E1"));
    assertThat(scene.read(second.key())).isEqualTo(second);
  }

  /** A group may be called as a user is. */
  @Test
  default void typesDoNotShareValues() {
    Scene scene = Scene.of(newStore());
    scene.insertUser(Samples.with(newUser("sales"), "displayName", "sales"));
    StoredResource group = scene.insert(Scene.GROUP, newGroup("sales"));
    assertThat(scene.read(group.key())).isEqualTo(group);
  }
}
