package dev.scimlet.examples.server.directory;

import dev.scimlet.examples.server.directory.Directory.Freshness;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a store on a thread of its own: first everything, and then what changes. */
final class DirectoryFollower implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(DirectoryFollower.class.getName());
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long EVERY_MILLIS = 3_000;
  private static final long LONGEST_WAIT_MILLIS = 50;
  private static final int PAGE = 1_000;

  /** Long before a store forgets what changed. */
  private static final Duration LONGEST_ABSENCE = Duration.ofDays(1);

  /** What the thread is about. */
  enum Stage {

    /** The store is read for the first time, or anew. */
    LOADING,

    /** Changes are read as they come. */
    FOLLOWING,

    /** There are more than may be kept: nothing is. */
    TOO_MANY
  }

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "directory");
            made.setDaemon(true);
            return made;
          });
  private final ResourceStore store;
  private final String tenant;
  private final DirectoryLines lines;
  private final DirectoryChanges changes;
  private final Set<String> types;
  private final long limit;
  private volatile Stage stage = Stage.LOADING;
  private Instant lastTurn = Instant.EPOCH;
  private @Nullable Future<?> following;

  DirectoryFollower(
      ResourceStore store, Set<String> types, String tenant, DirectoryLines lines, long limit) {
    this.limit = limit;
    this.store = store;
    this.types = types;
    this.tenant = tenant;
    this.lines = lines;
    this.changes = new DirectoryChanges(store.capability(ChangeFeed.class).orElse(null));
  }

  DirectoryChanges changes() {
    return changes;
  }

  void start() {
    following = thread.scheduleWithFixedDelay(this::follow, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  Stage stage() {
    return stage;
  }

  Freshness refresh() {
    if (stage == Stage.LOADING) {
      awaitTurn();
    }
    boolean present = stage == Stage.FOLLOWING && awaitTurn();
    return switch (stage) {
      case LOADING -> Freshness.LOADING;
      case FOLLOWING -> present ? Freshness.PRESENT : Freshness.BEHIND;
      case TOO_MANY -> Freshness.TOO_MANY;
    };
  }

  /** Whether the thread followed the changes to their end within a moment. */
  private boolean awaitTurn() {
    try {
      Future<Boolean> turn = thread.submit(this::follow);
      try {
        return turn.get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
      } finally {
        turn.cancel(false);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException
        | ExecutionException
        | CancellationException
        | RejectedExecutionException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (following != null) {
      following.cancel(false);
    }
    thread.shutdown();
    try {
      thread.awaitTermination(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean follow() {
    try {
      if (stage == Stage.FOLLOWING && Instant.now().isAfter(lastTurn.plus(LONGEST_ABSENCE))) {
        stage = Stage.LOADING;
      }
      if (stage == Stage.LOADING) {
        load();
      }
      if (stage == Stage.FOLLOWING) {
        readChanges();
      }
      lastTurn = Instant.now();
      return true;
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The changes of the store are others now; it is read anew.");
      stage = Stage.LOADING;
      return false;
    } catch (RuntimeException e) {
      // Whatever it is: the next turn is another attempt.
      LOG.log(Level.DEBUG, "The directory cannot follow the store now.", e);
      return false;
    }
  }

  private void load() {
    // What a former attempt has read may be gone meanwhile.
    lines.clear();
    changes.start(context());
    lastTurn = Instant.now();
    types.forEach(this::load);
    if (stage == Stage.LOADING && !thread.isShutdown()) {
      stage = Stage.FOLLOWING;
    }
  }

  private void load(String type) {
    if (stage != Stage.LOADING) {
      return;
    }
    @Nullable Position place = null;
    do {
      place = loadPage(type, place);
      giveUpIfTooMany();
    } while (place != null && stage == Stage.LOADING && !thread.isShutdown());
  }

  /** Loads a page, and tells where the next one starts. */
  private @Nullable Position loadPage(String type, @Nullable Position place) {
    Page page = new Page.Cursor(place, Page.Side.AFTER, PAGE);
    Query query = new Query(type, null, List.of(), page, Query.Total.NONE, Projection.everything());
    try (QueryResult result = store.query(context(), query)) {
      List<StoredResource> found = result.rows().toList();
      found.forEach(lines::put);
      // A store that does not page has answered everything.
      boolean more = result.reached() == QueryResult.Reached.PAGED && found.size() == PAGE;
      return more ? new Position(List.of(), found.get(PAGE - 1).key().id()) : null;
    }
  }

  private void readChanges() {
    Set<ResourceKey> changed;
    do {
      String before = changes.position();
      changed = changes.next(context());
      try {
        read(changed);
      } catch (RuntimeException e) {
        changes.giveBack(changed, before);
        throw e;
      }
      giveUpIfTooMany();
    } while (!changed.isEmpty() && stage == Stage.FOLLOWING && !thread.isShutdown());
  }

  private void giveUpIfTooMany() {
    if (lines.size() > limit) {
      LOG.log(
          Level.INFO,
          "There are more than {0} users and groups: the console lists them out of the store.",
          limit);
      stage = Stage.TOO_MANY;
      changes.end();
      lines.clear();
    }
  }

  private void read(Set<ResourceKey> changed) {
    Map<String, List<ResourceKey>> byType =
        changed.stream()
            .filter(key -> types.contains(key.resourceType()))
            .collect(Collectors.groupingBy(ResourceKey::resourceType));
    for (List<ResourceKey> keys : byType.values()) {
      Map<ResourceKey, StoredResource> found =
          store.getAll(context(), keys, Projection.everything());
      for (ResourceKey key : keys) {
        StoredResource resource = found.get(key);
        if (resource == null) {
          lines.remove(key);
        } else {
          lines.put(resource);
        }
      }
    }
  }

  private StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext(tenant, "console", now, now.plus(LONGEST));
  }
}
