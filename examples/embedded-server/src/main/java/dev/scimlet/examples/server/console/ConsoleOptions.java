package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AdminPassword;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How a console is to be. Immutable.
 *
 * @param password the admin password to set, or null to keep what was set before, or else make one
 * @param clock tells the time
 * @param passwordIterations how much work the hash of a new password is
 */
public record ConsoleOptions(@Nullable String password, Clock clock, int passwordIterations) {

  /** {@return a console whose password was set before, or is made when it opens} */
  public static ConsoleOptions defaults() {
    return new ConsoleOptions(null, Clock.systemUTC(), AdminPassword.ITERATIONS);
  }

  /**
   * Sets the admin password.
   *
   * @param changed the password, or null to keep what was set before
   * @return the changed options
   */
  public ConsoleOptions withPassword(@Nullable String changed) {
    return new ConsoleOptions(changed, clock, passwordIterations);
  }

  /**
   * Changes the clock.
   *
   * @param other tells the time
   * @return the changed options
   */
  public ConsoleOptions withClock(Clock other) {
    return new ConsoleOptions(password, other, passwordIterations);
  }

  /**
   * Changes how much work the hash of a new password is.
   *
   * @param number how many iterations of PBKDF2; a small number is for tests alone
   * @return the changed options
   */
  public ConsoleOptions withPasswordIterations(int number) {
    return new ConsoleOptions(password, clock, number);
  }

  /** {@return a text without the password} */
  @Override
  public String toString() {
    return "ConsoleOptions";
  }
}
