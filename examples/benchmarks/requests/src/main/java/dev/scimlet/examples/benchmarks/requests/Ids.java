package dev.scimlet.examples.benchmarks.requests;

import java.util.UUID;

/** The ids of resources, the same in every run. */
public final class Ids {

  private static final long HIGH = 0x9E37_79B9_7F4A_7C15L;
  private static final long LOW = 0xC2B2_AE3D_27D4_EB4FL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int OFFSET = 7;

  /** Behind all users of the beginning. */
  private static final int FIRST_NEW = 1_000_000;

  private static final int MOST_NEW = 1024;

  private Ids() {}

  /**
   * {@return the id of a user}
   *
   * @param number the number of the user, from 0 on
   */
  public static String of(long number) {
    return new UUID(HIGH * (number + 1), VARIANT | ((LOW * (number + OFFSET)) >>> 2)).toString();
  }

  /**
   * {@return the id of a user that is made, for libraries that leave the choice to the application}
   * After some thousand the ids come again, so that no store grows without end.
   *
   * @param count how many users have been made before
   */
  public static String ofNew(int count) {
    return of(FIRST_NEW + count % MOST_NEW);
  }
}
