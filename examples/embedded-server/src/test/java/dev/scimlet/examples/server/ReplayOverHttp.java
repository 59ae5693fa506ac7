package dev.scimlet.examples.server;

import dev.scimlet.examples.server.lucid.LucidBehaviour;
import dev.scimlet.protocol.BearerTokens;
import dev.scimlet.protocol.Principal;
import dev.scimlet.testkit.ServerRequirement;
import dev.scimlet.testkit.WireExceptions;
import dev.scimlet.testkit.WireExchange;
import dev.scimlet.testkit.WireReplayContract;
import dev.scimlet.testkit.WireServer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Plays the exchanges of real clients to the example server over HTTP, over one kind of storage.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ReplayOverHttp implements WireReplayContract {

  private @Nullable ScimletServer running;

  private int tenants;

  /** Where all servers of the test keep what they are told. */
  abstract Storage storage();

  @Override
  public WireServer newServer(WireExchange exchange, Set<ServerRequirement> requirements) {
    stop();
    ScimletServer server =
        ScimletServer.builder(token())
            .port(0)
            .resourceTypes(ReplayTypes.of(requirements))
            .storage(letsEmailsRepeat(exchange) ? Storage.memory() : storage())
            .lucid(letsEmailsRepeat(exchange) ? LucidBehaviour.none() : LucidBehaviour.tutorial())
            .engine(engine -> engine.authenticator(newTenant()))
            .engine(engine -> ReplayTypes.configure(engine, requirements))
            .start();
    running = server;
    return WireServer.at(server.url());
  }

  @Override
  public WireExceptions exceptions() {
    return WireExceptions.bundled();
  }

  /** Two users share an e-mail address in it: a product with its defaults has none such. */
  private static boolean letsEmailsRepeat(WireExchange exchange) {
    return exchange.id().equals("entra-025-duplicate-match-two-results");
  }

  /** A tenant that has nothing yet: cheaper than a database of its own. */
  private BearerTokens newTenant() {
    tenants++;
    return BearerTokens.sha256(
        BearerTokens.hash(token()), Principal.of("tenant-" + tenants, "default"));
  }

  @AfterAll
  void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
