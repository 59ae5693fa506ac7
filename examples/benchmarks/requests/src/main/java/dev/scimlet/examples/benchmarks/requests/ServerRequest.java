package dev.scimlet.examples.benchmarks.requests;

/** A request that is sent to servers again and again, each time for another user. */
public interface ServerRequest {

  /** {@return what stands in the table} */
  String title();

  /**
   * {@return the request}
   *
   * @param user the number of the user
   * @param turn how often the request went through all users before: a change is one each time
   */
  Call call(int user, int turn);

  /**
   * Compares an answer.
   *
   * @param answer the answer to {@link #call}
   * @param user as in the call
   * @param turn as in the call
   * @throws RuntimeException saying what is wrong
   */
  void check(Answer answer, int user, int turn);
}
