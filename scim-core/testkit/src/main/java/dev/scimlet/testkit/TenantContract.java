package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The tenant is the first part of every key. */
interface TenantContract extends StoreFixture {

  /** A known id of another tenant is absent for every method. */
  @Test
  default void resourcesOfAnotherTenantAreAbsent() {
    Scene mine = Scene.of(newStore());
    Scene theirs = mine.otherTenant();
    StoredResource stored = mine.insertUser(newUser("mine"));
    ResourceKey key = stored.key();
    assertThat(theirs.find(key)).isEmpty();
    assertThat(theirs.all(Scene.USER)).isEmpty();
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(() -> theirs.replace(stored, newUser("theirs")));
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(() -> theirs.store().delete(theirs.context(), key, Version.ANY));
    assertThat(mine.read(key)).isEqualTo(stored);
  }

  /** Tenants do not share unique values. */
  @Test
  default void uniqueValuesAreUniqueWithinATenant() {
    Scene mine = Scene.of(newStore());
    Scene theirs = mine.otherTenant();
    mine.insertUser(newUser("shared"));
    StoredResource other = theirs.insertUser(newUser("shared"));
    assertThat(theirs.read(other.key())).isEqualTo(other);
  }

  /** The names of tenants are compared exactly, and are not glued to what follows them. */
  @Test
  default void tenantsWithSimilarNamesAreApart() {
    Scene first = Scene.of(newStore());
    String name = first.context().tenant();
    StoredResource stored = first.insertUser(newUser("apart"));
    for (String similar : List.of(name.toUpperCase(Locale.ROOT), name + ":User", name + " ", "")) {
      Scene other = Scene.of(first.store(), similar);
      assertThat(other.find(stored.key())).isEmpty();
    }
  }
}
