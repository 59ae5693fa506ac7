package dev.scimlet.examples.benchmarks.requests;

import java.util.List;

/** A filter, ready to be evaluated. */
public interface Condition {

  /**
   * Evaluates the filter.
   *
   * @param user the user, as {@link Library#readUser} returned it
   * @return whether the filter matches
   * @throws Exception if the library cannot tell
   */
  boolean matches(Object user) throws Exception;

  /**
   * Counts the users that match, in the way that suits the library best.
   *
   * @param users the users
   * @return how many match
   * @throws Exception if the library cannot tell
   */
  default int count(List<Object> users) throws Exception {
    int count = 0;
    for (Object user : users) {
      if (matches(user)) {
        count++;
      }
    }
    return count;
  }
}
