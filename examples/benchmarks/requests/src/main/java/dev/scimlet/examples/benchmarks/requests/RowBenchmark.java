package dev.scimlet.examples.benchmarks.requests;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Runs the task of one row.
 *
 * <p>Not thread-safe: JMH calls it with one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it calls a benchmark.
public class RowBenchmark {

  /** The name of the row. */
  @Param("")
  public String row;

  private Task task;

  /** For JMH. */
  public RowBenchmark() {}

  /**
   * Prepares the task, which finds its result right.
   *
   * @throws Exception if the library fails or its result is wrong
   */
  @Setup
  public void prepare() throws Exception {
    try {
      task = Rows.named(row).preparation().prepare(Library.load());
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      Reason.keep(e);
      throw e;
    }
  }

  /**
   * Runs the task once.
   *
   * @return its result
   * @throws Exception if the library fails
   */
  @Benchmark
  public Object run() throws Exception {
    return task.run();
  }
}
