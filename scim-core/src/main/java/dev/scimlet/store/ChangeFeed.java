package dev.scimlet.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ability to tell what changed: each change is noted in the step that makes it, so that none is
 * missing and none is told that did not happen, even when the process dies in between (an outbox).
 * Whoever must act on every change, for instance end the sessions of a user who is no longer {@code
 * active}, reads the feed and keeps the position of what is done.
 *
 * <p>What {@link ResourceStore} says of threads, tenants, null and errors holds here too.
 */
public interface ChangeFeed {

  /**
   * Reads changes of one tenant, the oldest first. A change is told once it is committed, and never
   * before one that comes earlier in the feed.
   *
   * @param context for which tenant, until when
   * @param after where to go on, from {@link ChangePage#next} or {@link #latest}, or null for the
   *     oldest change that is still kept; what a store dropped meanwhile, since it was too old, is
   *     passed over
   * @param limit how many changes at most; positive
   * @return the changes
   * @throws IllegalArgumentException if the position is none of this feed's
   */
  ChangePage changes(StoreContext context, @Nullable String after, int limit);

  /**
   * Finds the end of the feed.
   *
   * @param context for which tenant, until when
   * @return a position behind every change that is committed by now
   */
  String latest(StoreContext context);

  /** What happened to a resource. */
  enum Kind {

    /** It was created. */
    CREATED,

    /** Its body or its members were changed. */
    UPDATED,

    /** It was deleted. */
    DELETED
  }

  /**
   * One change. What the resource is like is read from the store, where it may be newer.
   *
   * @param key the resource's type and id
   * @param kind what happened
   * @param version the version since the change, or null if it was deleted
   * @param active whether the resource is {@code active} since the change; null if it has no such
   *     attribute or was deleted
   * @param principal the name of who changed it
   * @param time when
   */
  record Change(
      ResourceKey key,
      Kind kind,
      @Nullable Version version,
      @Nullable Boolean active,
      String principal,
      Instant time) {}

  /**
   * Some changes.
   *
   * @param changes the changes; empty at the end of the feed
   * @param next where to go on
   */
  record ChangePage(List<Change> changes, String next) {

    /**
     * Copies and checks the components.
     *
     * @param changes as the component
     * @param next as the component
     */
    public ChangePage {
      changes = List.copyOf(changes);
    }
  }
}
