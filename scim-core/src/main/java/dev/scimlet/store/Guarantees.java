package dev.scimlet.store;

import java.util.Set;

/**
 * What a store promises for one resource type.
 *
 * @param kept the promises
 * @param maxScan how many rows the engine may read of one query to filter, sort, count or page
 *     them, whatever the store did of it; beyond it the client gets 400 tooMany instead of a dead
 *     server. A {@linkplain QueryResult#page finished page} is no such reading, nor is what the
 *     engine asks for itself, to find out whether a unique value is taken
 */
public record Guarantees(Set<Guarantee> kept, long maxScan) {

  private static final long DEFAULT_MAX_SCAN = 100_000;

  /** No promise, and a scan of at most 100,000 rows. */
  public static final Guarantees MINIMAL = new Guarantees(Set.of(), DEFAULT_MAX_SCAN);

  /**
   * Copies and checks the components.
   *
   * @param kept as the component
   * @param maxScan as the component
   */
  public Guarantees {
    kept = Set.copyOf(kept);
    if (maxScan < 1) {
      throw new IllegalArgumentException("A scan reads at least one row.");
    }
  }

  /**
   * Makes promises, with a scan of at most 100,000 rows.
   *
   * @param kept the promises
   * @return the promises
   */
  public static Guarantees of(Guarantee... kept) {
    return new Guarantees(Set.of(kept), DEFAULT_MAX_SCAN);
  }

  /**
   * Changes the bound of scans.
   *
   * @param rows how many rows a scan may read
   * @return the changed promises
   */
  public Guarantees withMaxScan(long rows) {
    return new Guarantees(kept, rows);
  }

  /**
   * Tells whether the store makes a promise.
   *
   * @param guarantee the promise
   * @return true if it does
   */
  public boolean keeps(Guarantee guarantee) {
    return kept.contains(guarantee);
  }
}
