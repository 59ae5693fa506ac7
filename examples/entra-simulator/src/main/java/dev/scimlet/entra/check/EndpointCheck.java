package dev.scimlet.entra.check;

import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.client.TenantUrl;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks how ready a SCIM endpoint is. It makes users and groups with names of its own, of which
 * each begins with {@code check-}, and deletes them; it touches nothing else.
 *
 * <pre>{@code
 * CheckReport report = EndpointCheck.of(TenantUrl.parse(url), token).suites(Suite.ENTRA).run();
 * assertThat(report.isReady()).as(report.text()).isTrue();
 * }</pre>
 *
 * <p>Not thread-safe; each run is independent.
 */
public final class EndpointCheck {

  private static final Duration OKTA_WAITS = Duration.ofSeconds(60);

  private final TenantUrl url;
  private final String token;
  private Set<Suite> suites = EnumSet.allOf(Suite.class);
  private Duration longest = OKTA_WAITS;
  private Random random = new Random();
  private Consumer<CheckResult> listener = result -> {};

  private EndpointCheck(TenantUrl url, String token) {
    this.url = url;
    this.token = token;
  }

  /**
   * Starts to describe a check.
   *
   * @param url where the endpoint is; its flags have no effect, since both ways of PATCH are tried
   * @param token the bearer token
   * @return a check of all suites
   */
  public static EndpointCheck of(TenantUrl url, String token) {
    return new EndpointCheck(url, token);
  }

  /**
   * Chooses whose demands are checked.
   *
   * @param first a suite
   * @param more further suites
   * @return this check
   */
  public EndpointCheck suites(Suite first, Suite... more) {
    suites = EnumSet.of(first, more);
    return this;
  }

  /**
   * Says how long an answer may take. By default 60 seconds, as long as Okta waits.
   *
   * @param duration the time, more than none
   * @return this check
   */
  public EndpointCheck longest(Duration duration) {
    longest = duration;
    return this;
  }

  /**
   * Chooses the source of the names and values that are sent. With an equal seed two runs send the
   * same; then a run fails where another one left something behind.
   *
   * @param source the source
   * @return this check
   */
  public EndpointCheck random(Random source) {
    random = source;
    return this;
  }

  /**
   * Lets somebody see each result as soon as it is there.
   *
   * @param watcher is called by the thread that runs the checks
   * @return this check
   */
  public EndpointCheck watch(Consumer<CheckResult> watcher) {
    listener = watcher;
    return this;
  }

  /** {@return how many checks a run has} */
  public int size() {
    return suites.stream().mapToInt(suite -> suite.procedures().size()).sum();
  }

  /**
   * Runs the checks one after the other. Whatever the endpoint answers, this throws nothing.
   *
   * @return what came of them
   */
  public CheckReport run() {
    try (ScimClient client = ScimClient.open(url.base(), token, longest)) {
      Endpoint endpoint = new Endpoint(client, url.base(), new TestNames(random));
      return new Run(endpoint, new Transcript(token), listener).run(suites);
    }
  }
}
