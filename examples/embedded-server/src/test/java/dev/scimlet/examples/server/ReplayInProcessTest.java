package dev.scimlet.examples.server;

import dev.scimlet.protocol.BearerTokens;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.testkit.ServerRequirement;
import dev.scimlet.testkit.WireExceptions;
import dev.scimlet.testkit.WireExchange;
import dev.scimlet.testkit.WireReplayContract;
import dev.scimlet.testkit.WireServer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The example server's engine answers every exchange of real clients")
class ReplayInProcessTest implements WireReplayContract {

  @Override
  public WireServer newServer(WireExchange exchange, Set<ServerRequirement> requirements) {
    List<ResourceType> types = ReplayTypes.of(requirements);
    InMemoryResourceStore store = InMemoryResourceStore.of(types.toArray(ResourceType[]::new));
    ScimEngine.Builder engine =
        ScimEngine.builder().authenticator(BearerTokens.sha256(BearerTokens.hash(token())));
    types.forEach(type -> engine.resourceType(type, store));
    ReplayTypes.configure(engine, requirements);
    return WireServer.of(engine.build());
  }

  @Override
  public WireExceptions exceptions() {
    return WireExceptions.bundled();
  }
}
