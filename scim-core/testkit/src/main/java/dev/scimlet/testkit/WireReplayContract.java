package dev.scimlet.testkit;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All exchanges of the kit as JUnit tests, one each. A service's test implements the interface and
 * inherits them:
 *
 * <pre>{@code
 * class ReplayTest implements WireReplayContract {
 *   public WireServer newServer(WireExchange exchange, Set<ServerRequirement> requirements) {
 *     return WireServer.of(engine(requirements));
 *   }
 * }
 * }</pre>
 */
public interface WireReplayContract {

  /**
   * Makes or empties a server.
   *
   * @param exchange what is going to be played; its client may decide about the profile
   * @param requirements what the exchange needs besides resources; empty for most
   * @return a server without resources
   */
  WireServer newServer(WireExchange exchange, Set<ServerRequirement> requirements);

  /**
   * Names the bearer token that is sent.
   *
   * @return a token that each new server accepts
   */
  default String token() {
    return "wire-replay-token";
  }

  /**
   * Chooses the exchanges.
   *
   * @return the exchanges; by default all of the kit
   */
  default Stream<WireExchange> exchanges() {
    return WireExchange.all();
  }

  /**
   * Chooses the set-up.
   *
   * @return the fixtures; by default those of the kit
   */
  default WireFixtures fixtures() {
    return WireFixtures.bundled();
  }

  /**
   * Names the exchanges that the service answers otherwise for a good reason.
   *
   * @return the list; by default empty
   */
  default WireExceptions exceptions() {
    return WireExceptions.none();
  }

  /**
   * Every exchange is answered as its client expects, or in a way that it can live with.
   *
   * @return one test for each exchange
   */
  @TestFactory
  default Stream<DynamicTest> everyExchangeIsAnsweredAsItsClientExpects() {
    WireFixtures fixtures = fixtures();
    WireExceptions exceptions = exceptions();
    WireReplay replay = WireReplay.of(fixtures, token());
    return exchanges()
        .map(
            exchange ->
                DynamicTest.dynamicTest(
                    exchange.id(),
                    () -> {
                      WireServer server =
                          newServer(exchange, fixtures.serverRequirements(exchange));
                      WireResult result = replay.run(exchange, server);
                      report(exchange, exceptions.judge(exchange, result));
                    }));
  }

  private static void report(WireExchange exchange, WireResult result) {
    if (result instanceof WireResult.Failed failed) {
      Assertions.fail(exchange + ": " + String.join(System.lineSeparator(), failed.messages()));
    } else if (!(result instanceof WireResult.Passed)) {
      System.out.println(exchange + ": " + result);
    }
  }
}
