package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Unique values of resources that are there already, fought for by eight at a time. */
interface RenameContract extends StoreFixture {

  /** How often each fight is fought. */
  int FIGHTS = 8;

  /** Of those who rename their users to one name, in any case, one wins; the others stay. */
  @Test
  @Tag("7643-7-18")
  default void oneOfManyRenamesWins() {
    Scene scene = Scene.of(newStore());
    List<StoredResource> users = newUsers(scene);
    for (int fight = 0; fight < FIGHTS; fight++) {
      String name = "wanted-" + fight;
      requireOneWinner(
          scene,
          name,
          Race.run(thread -> Attempts.wins(() -> rename(scene, users.get(thread), name, thread))));
    }
  }

  /** Changes in place fight by the same rule, also with those who replace. */
  @Test
  default void oneOfManyRenamesInPlaceWins() {
    if (!traits().contains(StoreTrait.PATCH_PUSHDOWN)) {
      return;
    }
    Scene scene = Scene.of(newStore());
    List<StoredResource> users = newUsers(scene);
    for (int fight = 0; fight < FIGHTS; fight++) {
      String name = "wanted-" + fight;
      requireOneWinner(
          scene,
          name,
          Race.run(
              thread ->
                  Attempts.wins(
                      () -> {
                        if (thread % 3 == 0) {
                          rename(scene, users.get(thread), name, thread);
                        } else {
                          renameInPlace(scene, users.get(thread), name, thread);
                        }
                      })));
    }
  }

  /** A name that is given up, by a deletion or another name, goes to one who asks for it. */
  @Test
  default void freedNameIsTakenOnce() {
    Scene scene = Scene.of(newStore());
    List<StoredResource> users = newUsers(scene);
    for (int fight = 0; fight < FIGHTS; fight++) {
      String name = "freed-" + fight;
      StoredResource holder = scene.insertUser(newUser(name));
      boolean deletes = fight % 2 == 0;
      List<Boolean> won =
          Race.run(
              thread ->
                  Attempts.wins(
                      () -> {
                        if (thread > 0) {
                          rename(scene, users.get(thread), name, thread);
                        } else if (deletes) {
                          scene.delete(holder.key());
                        } else {
                          rename(scene, holder, "gave-up-" + holder.key().id(), thread);
                        }
                      }));
      assertThat(won.get(0)).isTrue();
      if (traits().contains(StoreTrait.UNIQUENESS)) {
        boolean taken = won.subList(1, won.size()).contains(true);
        boolean late = Attempts.wins(() -> scene.insertUser(newUser(name)));
        assertThat(late).isEqualTo(!taken);
      }
      requireOneWinner(scene, name, named(scene, name).stream().map(user -> true).toList());
    }
  }

  /** Two who want each other's name keep their own: each name is taken at every moment. */
  @Test
  default void namesAreNotSwapped() {
    if (!traits().contains(StoreTrait.UNIQUENESS)) {
      return;
    }
    Scene scene = Scene.of(newStore());
    List<StoredResource> users = newUsers(scene);
    for (int fight = 0; fight < 2; fight++) {
      List<Boolean> won =
          Race.run(
              thread ->
                  Attempts.wins(
                      () -> rename(scene, users.get(thread), "start-" + (thread ^ 1), thread)));
      assertThat(won).doesNotContain(true);
    }
    for (StoredResource user : users) {
      assertThat(scene.read(user.key())).isEqualTo(user);
    }
    scene.delete(users.get(1).key());
    rename(scene, users.get(0), "start-1", 0);
    assertThat(named(scene, "start-1")).hasSize(1);
    assertThat(named(scene, "start-0")).isEmpty();
  }

  private List<StoredResource> newUsers(Scene scene) {
    List<StoredResource> users = new ArrayList<>();
    for (int i = 0; i < Race.THREADS; i++) {
      users.add(scene.insertUser(newUser("start-" + i)));
    }
    return users;
  }

  private void requireOneWinner(Scene scene, String name, List<Boolean> won) {
    long winners = won.stream().filter(one -> one).count();
    if (traits().contains(StoreTrait.UNIQUENESS)) {
      assertThat(winners).as(name).isEqualTo(1);
    }
    assertThat(named(scene, name)).as(name).hasSize((int) winners);
  }

  private static List<StoredResource> named(Scene scene, String name) {
    return QueryFinisher.finish(scene, Queries.users("userName eq " + Queries.literal(name)));
  }

  private Resource spelled(String name, int thread) {
    return newUser(thread % 2 == 0 ? name : name.toUpperCase(Locale.ROOT));
  }

  private void rename(Scene scene, StoredResource user, String name, int thread) {
    scene.store().replace(scene.context(), user.key(), spelled(name, thread), Version.ANY);
  }

  private void renameInPlace(Scene scene, StoredResource user, String name, int thread) {
    scene.patches().patch(scene.context(), user.key(), before -> spelled(name, thread));
  }
}
