package dev.scimlet.protocol.internal;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.protocol.Authenticator;
import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.protocol.ClientProfile;
import dev.scimlet.protocol.EventDetail;
import dev.scimlet.protocol.Explanation;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.RateLimit;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.StoreContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of every request: route, authenticate, authorize, run one operation, answer, tell the
 * listeners.
 */
public final class Pipeline {

  private static final String HEAD = "HEAD";

  private final EngineConfiguration configuration;
  private final Router router;
  private final Dispatcher dispatcher;
  private final Operations operations;
  private final @Nullable RateLimiter rateLimiter;
  private final RequestEvents events;

  /** Builds everything that requests share. */
  public Pipeline(EngineConfiguration configuration) {
    this.configuration = configuration;
    router = new Router(configuration.registry());
    operations = new Operations(configuration);
    dispatcher =
        new Dispatcher(
            configuration.authorizer(), configuration.registry().resourceTypes(), operations);
    RateLimit limit = configuration.rateLimit();
    rateLimiter = limit == null ? null : new RateLimiter(limit, configuration.clock());
    events = new RequestEvents(configuration.listeners().ofRequests());
    StartupNotes.log(configuration);
  }

  /** Answers a request; whatever goes wrong becomes an answer too. */
  public ScimResponse handle(ScimRequest request) {
    RequestTrace trace = new RequestTrace(request.method(), configuration.listeners().detail());
    ScimResponse response;
    try {
      response = answer(request, trace);
    } catch (RuntimeException e) {
      response = ErrorResponses.of(trace.failed(e));
    } catch (StackOverflowError e) {
      // The bounds on nesting make this unreachable; were it reached, one request dies, not all.
      response = ErrorResponses.of(trace.failed(e));
    }
    events.completed(trace, response);
    return request.method().equals(HEAD) ? response.withoutContent() : response;
  }

  /** Rehearses a PATCH or PUT of somebody who need not be authenticated. */
  public Explanation explain(Principal principal, ScimRequest request) {
    RequestTrace trace = new RequestTrace(request.method(), EventDetail.DEBUG);
    int status;
    try {
      status = rehearse(principal, request, trace);
    } catch (RuntimeException | StackOverflowError e) {
      status = trace.failed(e).status();
    }
    return trace.explanation(status);
  }

  private int rehearse(Principal principal, ScimRequest request, RequestTrace trace) {
    Route asked = RoutingResult.of(router, request.path()).route();
    Route route = resolve(asked, request.method(), principal);
    Action action = Objects.requireNonNull(action(request.method(), route));
    Negotiation.choose(request);
    Exchange exchange = exchange(request, principal, configuration.limits().json(), trace);
    return dispatcher.rehearse(exchange, action, route);
  }

  private ScimResponse answer(ScimRequest request, RequestTrace trace) {
    // The path is understood once. Whether it makes sense is told to authenticated clients only.
    RoutingResult routing = RoutingResult.of(router, request.path());
    Principal principal = authenticate(request);
    trace.authenticated(principal);
    Route asked = routing.route();
    trace.routed(asked);
    if (rateLimiter != null) {
      rateLimiter.require(principal);
    }
    // HEAD is GET, but for the content of the answer.
    String method = request.method().equals(HEAD) ? "GET" : request.method();
    Route route = resolve(asked, method, principal);
    trace.routed(route);
    Action action = action(method, route);
    trace.understood(action);
    String mediaType = Negotiation.choose(request);
    JsonLimits alone = configuration.limits().json();
    JsonLimits json = action == null ? Bulk.jsonLimits(alone) : alone;
    Exchange exchange = exchange(request, principal, json, trace);
    ScimResponse response =
        action == null
            ? new Bulk(router, dispatcher, operations).run(exchange)
            : dispatcher.run(exchange, action, route);
    if (asked.target() == Route.Target.ME) {
      response = AuthenticatedSubjects.located(response, route, exchange.baseUrl());
    }
    return response.hasContent() ? response.withHeader("Content-Type", mediaType) : response;
  }

  /** Most routes name a resource themselves. */
  private Route resolve(Route asked, String method, Principal principal) {
    return asked.target() == Route.Target.ME
        ? new AuthenticatedSubjects(configuration).resolve(method, principal)
        : asked;
  }

  /** What the request wants to do; null for a bulk request, whose operations say it themselves. */
  private @Nullable Action action(String method, Route route) {
    if (route.target() != Route.Target.BULK) {
      return Operations.action(method, route);
    }
    Bulk.requireOffered(method, configuration.limits());
    return null;
  }

  private Principal authenticate(ScimRequest request) {
    Authenticator authenticator = configuration.authenticator();
    Optional<Principal> principal = authenticator.authenticate(request);
    if (principal.isEmpty()) {
      throw ScimException.of(401, "The request needs valid credentials.")
          .withHeader("WWW-Authenticate", authenticator.challenge());
    }
    return principal.get();
  }

  private Exchange exchange(
      ScimRequest request, Principal principal, JsonLimits json, RequestTrace trace) {
    ClientProfile profile = configuration.profiles().apply(principal);
    // Milliseconds are what every database and client can hold.
    Instant now = configuration.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    StoreContext store =
        new StoreContext(
            principal.tenant(), principal.name(), now, now.plus(configuration.limits().deadline()));
    return new Exchange(
        principal,
        profile,
        configuration.limits(),
        store,
        QueryParameters.parse(request.query(), profile, trace.repairs()),
        Preconditions.of(request),
        new HttpContent(request, json, profile, trace.repairs()),
        configuration.baseUrl().of(request),
        trace.repairs(),
        trace.explanation(),
        trace.failures(),
        configuration.clock());
  }
}
