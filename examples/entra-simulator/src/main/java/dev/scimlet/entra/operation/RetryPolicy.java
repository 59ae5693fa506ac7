package dev.scimlet.entra.operation;

/**
 * When what failed is tried again: in the next cycle, then less and less often. The documentation
 * says no more than that; here the distance doubles up to a day of cycles (36 of 40 minutes). A
 * change of the object in the source is a reason to try at once, which callers see to.
 */
public final class RetryPolicy {

  private static final long LONGEST_DISTANCE = 36;
  private static final int MOST_DOUBLINGS = 6;

  private RetryPolicy() {}

  /**
   * How many cycles lie between the last failure and the next try.
   *
   * @param failures how often the object failed in a row, at least once
   * @return 1, 2, 4, … and 36 at most
   */
  public static long distance(int failures) {
    return Math.min(1L << Math.min(failures - 1, MOST_DOUBLINGS), LONGEST_DISTANCE);
  }

  /**
   * Tells whether an object's turn has come.
   *
   * @param escrow the object
   * @param cycle the number of the cycle that is under way
   * @return whether it is tried in this cycle
   */
  public static boolean isDue(Escrow escrow, long cycle) {
    return cycle >= escrow.lastCycle() + distance(escrow.failures());
  }
}
