package dev.scimlet.testkit;

import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.ChangeFeed.Change;
import dev.scimlet.store.ChangeFeed.Kind;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads feeds of changes, and says what should be in them. */
final class Changes {

  private static final int PAGE = 100;

  private Changes() {}

  /** All changes of a tenant that are still kept. */
  static List<Change> all(Scene scene) {
    return after(scene, null);
  }

  /** All changes behind a position. */
  static List<Change> after(Scene scene, @Nullable String position) {
    return after(scene, position, PAGE);
  }

  static List<Change> after(Scene scene, @Nullable String position, int limit) {
    List<Change> changes = new ArrayList<>();
    ChangeFeed.ChangePage page = scene.feed().changes(scene.context(), position, limit);
    while (!page.changes().isEmpty()) {
      changes.addAll(page.changes());
      page = scene.feed().changes(scene.context(), page.next(), limit);
    }
    return changes;
  }

  /** Those of one resource. */
  static List<Change> of(List<Change> changes, ResourceKey key) {
    return changes.stream().filter(change -> change.key().equals(key)).toList();
  }

  static Change created(Scene scene, StoredResource now) {
    return change(scene, Kind.CREATED, now);
  }

  static Change updated(Scene scene, StoredResource now) {
    return change(scene, Kind.UPDATED, now);
  }

  static Change deleted(Scene scene, StoredResource last) {
    StoreContext context = scene.context();
    return new Change(last.key(), Kind.DELETED, null, null, context.principal(), context.now());
  }

  private static Change change(Scene scene, Kind kind, StoredResource now) {
    StoreContext context = scene.context();
    ScimValue active = now.get("active");
    return new Change(
        now.key(),
        kind,
        now.version(),
        active == null ? null : active.equals(ScimBoolean.TRUE),
        context.principal(),
        context.now());
  }
}
