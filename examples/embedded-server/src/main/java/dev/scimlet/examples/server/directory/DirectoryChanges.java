package dev.scimlet.examples.server.directory;

import dev.scimlet.protocol.ChangeEvent;
import dev.scimlet.protocol.ChangeListener;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.ChangeFeed.ChangePage;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which resources changed: out of the feed of a store that has one, which knows of other nodes too,
 * and otherwise by what the engine of this process tells. One thread reads.
 */
final class DirectoryChanges implements ChangeListener {

  private static final int MOST_AT_ONCE = 1_000;

  private final @Nullable ChangeFeed feed;
  private final Set<ResourceKey> told = ConcurrentHashMap.newKeySet();
  private volatile boolean ended;
  private @Nullable String position;

  DirectoryChanges(@Nullable ChangeFeed feed) {
    this.feed = feed;
  }

  @Override
  public void changed(ChangeEvent event) {
    if (feed == null && !ended) {
      told.add(new ResourceKey(event.resourceType(), event.id()));
    }
  }

  /** Passes over what happened before. */
  void start(StoreContext context) {
    if (feed != null) {
      position = feed.latest(context);
    }
  }

  /** Some of what changed since the last time; empty if nothing did. */
  Set<ResourceKey> next(StoreContext context) {
    Set<ResourceKey> changed = new HashSet<>();
    if (feed == null) {
      told.stream().limit(MOST_AT_ONCE).forEach(changed::add);
      // Out of the set before it is read: what changes meanwhile is told again.
      told.removeAll(changed);
    } else {
      ChangePage page = feed.changes(context, position, MOST_AT_ONCE);
      page.changes().forEach(change -> changed.add(change.key()));
      position = page.next();
    }
    return changed;
  }

  /** Takes back what could not be read. */
  void giveBack(Set<ResourceKey> changed, @Nullable String before) {
    if (feed == null) {
      told.addAll(changed);
    } else {
      position = before;
    }
  }

  /** Nobody is going to ask any more: nothing is kept. */
  void end() {
    ended = true;
    told.clear();
  }

  @Nullable String position() {
    return position;
  }
}
