package dev.scimlet.testkit;

import dev.scimlet.protocol.BearerTokens;
import dev.scimlet.protocol.RateLimit;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

@DisplayName("An engine over the in-memory store answers what real clients send")
class EngineReplayTest implements WireReplayContract {

  @Override
  public WireServer newServer(WireExchange exchange, Set<ServerRequirement> requirements) {
    ResourceType user = ResourceTypes.user();
    if (requirements.contains(ServerRequirement.CUSTOM_EXTENSION)) {
      user = user.with(WireFixtures.customExtension());
    }
    ResourceType group = ResourceTypes.group().withUnique("displayName");
    InMemoryResourceStore store = InMemoryResourceStore.of(user, group);
    ScimEngine.Builder engine =
        ScimEngine.builder()
            .resourceType(user, store)
            .resourceType(group, store)
            .authenticator(BearerTokens.sha256(BearerTokens.hash(token())));
    if (requirements.contains(ServerRequirement.RATE_LIMIT)) {
      engine.rateLimit(new RateLimit(1, 5));
    }
    return WireServer.of(engine.build());
  }

  @Override
  public WireExceptions exceptions() {
    return WireExceptions.bundled();
  }

  /** Exchanges about the Lucid extension run where that extension is. */
  @Override
  public Stream<WireExchange> exchanges() {
    return WireExchange.all()
        .filter(
            exchange ->
                !fixtures()
                    .serverRequirements(exchange)
                    .contains(ServerRequirement.LUCID_EXTENSION));
  }
}
