package dev.scimlet.examples.server;

import dev.scimlet.testkit.ServerRequirement;
import dev.scimlet.testkit.WireExceptions;
import dev.scimlet.testkit.WireExchange;
import dev.scimlet.testkit.WireReplayContract;
import dev.scimlet.testkit.WireServer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The example server answers every exchange of real clients over HTTP")
class ReplayOverHttpTest implements WireReplayContract {

  private static @Nullable ScimletServer running;

  @Override
  public WireServer newServer(WireExchange exchange, Set<ServerRequirement> requirements) {
    stop();
    ScimletServer server =
        ScimletServer.builder(token())
            .port(0)
            .resourceTypes(ReplayTypes.of(requirements))
            .engine(engine -> ReplayTypes.configure(engine, requirements))
            .start();
    running = server;
    return WireServer.at(server.url());
  }

  @Override
  public WireExceptions exceptions() {
    return WireExceptions.bundled();
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
