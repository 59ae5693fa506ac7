package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.directory.Directory;
import dev.scimlet.examples.server.product.AdminPassword;
import dev.scimlet.examples.server.product.LogRetention;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How a console is to be. Immutable.
 *
 * @param password the admin password to set, or null to keep what was set before, or else make one
 * @param clock tells the time
 * @param passwordIterations how much work the hash of a new password is
 * @param logRetention how much of the provisioning log is kept
 * @param directoryLimit how many users and groups are kept in memory at most, up to a kilobyte
 *     each; of more, lists are searched by the start of names alone
 */
public record ConsoleOptions(
    @Nullable String password,
    Clock clock,
    int passwordIterations,
    LogRetention logRetention,
    int directoryLimit) {

  /** {@return a console whose password was set before, or is made when it opens} */
  public static ConsoleOptions defaults() {
    return new ConsoleOptions(
        null,
        Clock.systemUTC(),
        AdminPassword.ITERATIONS,
        LogRetention.standard(),
        Directory.STANDARD_LIMIT);
  }

  /**
   * Sets the admin password.
   *
   * @param changed the password, or null to keep what was set before
   * @return the changed options
   */
  public ConsoleOptions withPassword(@Nullable String changed) {
    return new ConsoleOptions(changed, clock, passwordIterations, logRetention, directoryLimit);
  }

  /**
   * Changes the clock.
   *
   * @param other tells the time
   * @return the changed options
   */
  public ConsoleOptions withClock(Clock other) {
    return new ConsoleOptions(password, other, passwordIterations, logRetention, directoryLimit);
  }

  /**
   * Changes how much work the hash of a new password is.
   *
   * @param number how many iterations of PBKDF2; a small number is for tests alone
   * @return the changed options
   */
  public ConsoleOptions withPasswordIterations(int number) {
    return new ConsoleOptions(password, clock, number, logRetention, directoryLimit);
  }

  /**
   * Changes how much of the provisioning log is kept.
   *
   * @param changed how much
   * @return the changed options
   */
  public ConsoleOptions withLogRetention(LogRetention changed) {
    return new ConsoleOptions(password, clock, passwordIterations, changed, directoryLimit);
  }

  /**
   * Changes how many users and groups are kept in memory.
   *
   * @param lines how many at most
   * @return the changed options
   */
  public ConsoleOptions withDirectoryLimit(int lines) {
    return new ConsoleOptions(password, clock, passwordIterations, logRetention, lines);
  }

  /** {@return a text without the password} */
  @Override
  public String toString() {
    return "ConsoleOptions";
  }
}
