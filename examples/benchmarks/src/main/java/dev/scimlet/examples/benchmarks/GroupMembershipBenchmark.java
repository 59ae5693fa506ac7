package dev.scimlet.examples.benchmarks;

import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.StoredResource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Adds one member to a group. Each call adds another user, and the user leaves the group again
 * outside of the measured time, so that the group keeps its size.
 *
 * <p>Not thread-safe: JMH calls it with one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it calls a benchmark.
public class GroupMembershipBenchmark {

  private static final int NO_CONTENT = 204;

  /** How many members the group has. */
  @Param({"100", "1000", "10000", "100000"})
  public int size;

  private Directory directory;
  private String user;

  /** For JMH. */
  public GroupMembershipBenchmark() {}

  /** Makes the group. */
  @Setup
  public void makeGroup() {
    directory = new Directory(size);
  }

  /** Chooses the next user. */
  @Setup(Level.Invocation)
  public void chooseUser() {
    user = directory.nextOutsider();
  }

  /** Takes the user out of the group. */
  @TearDown(Level.Invocation)
  public void removeUser() {
    directory.remove(user);
  }

  /**
   * Sends the PATCH request through the engine, from the JSON text to the answer.
   *
   * @return the answer
   * @throws IllegalStateException if the answer is not 204
   */
  @Benchmark
  public ScimResponse request() {
    ScimResponse response = directory.addByRequest(user);
    if (response.status() != NO_CONTENT) {
      throw new IllegalStateException("The answer is " + response.status() + ", not 204.");
    }
    return response;
  }

  /**
   * Calls the store, without the engine.
   *
   * @return the changed group
   */
  @Benchmark
  public StoredResource store() {
    return directory.addToStore(user);
  }

  /** {@return whether the chosen user is in the group} */
  boolean hasUser() {
    return directory.hasMember(user);
  }
}
