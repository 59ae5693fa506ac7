package dev.scimlet.sql;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the database fail where a test wants it to. Used by one thread. */
final class Saboteur implements Watcher {

  /** When it strikes. */
  private enum Time {
    BEFORE,
    AFTER
  }

  private final Map<Step, Integer> counts = new EnumMap<>(Step.class);
  private @Nullable SQLException error;
  private Step step = Step.EXECUTE;
  private Time time = Time.BEFORE;
  private int first;
  private int times;
  private int failures;
  private boolean onlyAfterCommit;

  /** The so-manyth step of a kind fails. */
  void failAt(Step kind, int number, SQLException reason) {
    plan(kind, Time.BEFORE, number, 1, reason);
  }

  /** The step is done, and its answer is lost. */
  void failAfter(Step kind, SQLException reason) {
    plan(kind, Time.AFTER, 1, 1, reason);
  }

  /** The next step of a kind that follows a commit fails, once it is done. */
  void failAfterCommit(Step kind, SQLException reason) {
    plan(kind, Time.AFTER, 1, 1, reason);
    onlyAfterCommit = true;
  }

  /** So many statements fail, one after the other. */
  void failTimes(int most, SQLException reason) {
    plan(Step.EXECUTE, Time.BEFORE, 1, most, reason);
  }

  private void plan(Step kind, Time when, int number, int most, SQLException reason) {
    counts.clear();
    step = kind;
    time = when;
    first = number;
    times = most;
    failures = 0;
    onlyAfterCommit = false;
    error = reason;
  }

  /** Ends the sabotage and tells whether anything failed. */
  boolean stop() {
    error = null;
    return failures > 0;
  }

  int failures() {
    return failures;
  }

  int count(Step kind) {
    return counts.getOrDefault(kind, 0);
  }

  @Override
  public void before(Step kind, String sql) throws SQLException {
    counts.merge(kind, 1, Integer::sum);
    strike(kind, Time.BEFORE);
  }

  @Override
  public void after(Step kind, String sql) throws SQLException {
    strike(kind, Time.AFTER);
  }

  private void strike(Step kind, Time when) throws SQLException {
    SQLException reason = error;
    boolean early = onlyAfterCommit ? count(Step.COMMIT) == 0 : count(kind) < first;
    if (reason != null && kind == step && when == time && failures < times && !early) {
      failures++;
      throw reason;
    }
  }
}
