package dev.scimlet.testkit;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Plays exchanges against a server: makes what they require, sends the request, checks the answer
 * and the resource afterwards. Immutable.
 *
 * <p>Each exchange wants a server, or a tenant, without resources.
 */
public final class WireReplay {

  private static final int NO_CONTENT = 204;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int REQUESTS_TO_THE_LIMIT = 100;

  private final WireFixtures fixtures;
  private final String token;

  private WireReplay(WireFixtures fixtures, String token) {
    this.fixtures = fixtures;
    this.token = token;
  }

  /**
   * Makes a replay.
   *
   * @param fixtures the set-up that exchanges name
   * @param token a bearer token that the server accepts
   * @return the replay
   */
  public static WireReplay of(WireFixtures fixtures, String token) {
    return new WireReplay(fixtures, token);
  }

  /**
   * Plays one exchange.
   *
   * @param exchange the exchange
   * @param server a server without resources that meets {@link WireFixtures#serverRequirements}
   * @return how it went
   */
  public WireResult run(WireExchange exchange, WireServer server) {
    Bindings bindings = new Bindings(token);
    try {
      prepare(exchange, server, bindings);
      return play(exchange, server, bindings);
    } catch (WireSetupException e) {
      return new WireResult.Failed(List.of(String.valueOf(e.getMessage())));
    }
  }

  private void prepare(WireExchange exchange, WireServer server, Bindings bindings) {
    WireSetup setup = new WireSetup(server, bindings);
    for (ScimObject step : fixtures.steps(exchange)) {
      String other = step.getString("runExchange");
      if (other == null) {
        setup.take(step);
      } else {
        runBefore(WireExchange.named(other), step, server, bindings);
      }
    }
    if (fixtures.serverRequirements(exchange).contains(ServerRequirement.RATE_LIMIT)) {
      exhaust(server, bindings);
    }
  }

  /** Sends another exchange and binds what it answers. */
  private void runBefore(
      WireExchange other, ScimObject step, WireServer server, Bindings bindings) {
    prepare(other, server, bindings);
    ScimValue answer = server.send(request(other, bindings)).json();
    ScimObject wanted = step.getObject("bindFromResponse");
    if (wanted != null) {
      for (String name : wanted.names()) {
        ScimValue value = JsonPointer.find(answer, String.valueOf(wanted.getString(name)));
        if (value != null) {
          bindings.bind(name, WireValues.text(value));
        }
      }
    }
  }

  private static void exhaust(WireServer server, Bindings bindings) {
    WireRequest cheap =
        new WireRequest(
            "GET", "/Users?count=0", Map.of("Authorization", bindings.resolve("{{auth}}")), null);
    int sent = 0;
    while (server.send(cheap).status() != TOO_MANY_REQUESTS && sent < REQUESTS_TO_THE_LIMIT) {
      sent++;
    }
  }

  private WireResult play(WireExchange exchange, WireServer server, Bindings bindings) {
    WireRequest request = request(exchange, bindings);
    WireState state = new WireState(server, bindings, request);
    ScimValue before = state.before();
    WireResponse response = send(exchange, server, bindings, request);
    if (!isAcceptable(exchange, response)) {
      return new WireResult.Failed(
          List.of("The status is " + response.status() + ". " + response.body()));
    }
    List<String> messages = new ArrayList<>();
    if (response.status() == exchange.status() && response.status() != NO_CONTENT) {
      messages.addAll(
          new WireAssertions(response, before).check(resolved(exchange.assertions(), bindings)));
    }
    // A variant of another kind, refused instead of done, leaves another state.
    if (response.status() / 100 == exchange.status() / 100) {
      messages.addAll(state.check(resolved(exchange.stateAfter(), bindings), response, before));
    }
    return messages.isEmpty() ? success(exchange, response) : new WireResult.Failed(messages);
  }

  private static boolean isAcceptable(WireExchange exchange, WireResponse response) {
    return response.status() == exchange.status()
        || exchange.variants().containsKey(response.status());
  }

  private static WireResult success(WireExchange exchange, WireResponse response) {
    String variant = exchange.variants().get(response.status());
    return response.status() == exchange.status() || variant == null
        ? new WireResult.Passed()
        : new WireResult.Variant(response.status(), variant);
  }

  /** Sends the request, and the same for another user at the same time if the exchange says so. */
  private WireResponse send(
      WireExchange exchange, WireServer server, Bindings bindings, WireRequest request) {
    if (fixtures.steps(exchange).stream().noneMatch(step -> step.contains("parallel"))) {
      return server.send(request);
    }
    WireRequest other =
        request(exchange, bindings.with("userA.id", bindings.resolve("{{userB.id}}")));
    CompletableFuture<WireResponse> companion =
        CompletableFuture.supplyAsync(() -> server.send(other));
    WireResponse response = server.send(request);
    companion.join();
    return response;
  }

  private static WireRequest request(WireExchange exchange, Bindings bindings) {
    return WireRequestReader.read(bindings.resolve(exchange.request()));
  }

  private static List<ScimObject> resolved(List<ScimObject> assertions, Bindings bindings) {
    return assertions.stream().map(bindings::resolve).toList();
  }
}
