package dev.scimlet.sql;

import dev.scimlet.lucid.LucidExtension;
import dev.scimlet.protocol.Authenticator;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.RateLimit;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.testkit.ServerRequirement;
import dev.scimlet.testkit.WireExceptions;
import dev.scimlet.testkit.WireExchange;
import dev.scimlet.testkit.WireFixtures;
import dev.scimlet.testkit.WireReplayContract;
import dev.scimlet.testkit.WireServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("Every exchange of real clients is answered as they expect")
class StoreReplayTest {

  /** One database for all exchanges that use the same types. */
  private static final Map<StoreKind, Map<List<ResourceType>, OpenStore>> STORES =
      Collections.synchronizedMap(new EnumMap<>(StoreKind.class));

  @AfterAll
  static void close() {
    STORES.values().forEach(opened -> opened.values().forEach(OpenStore::close));
  }

  @Nested
  @DisplayName("over SQLite")
  class OverSqlite implements Replay {

    @Override
    public StoreKind kind() {
      return StoreKind.SQLITE;
    }
  }

  @Nested
  @DisplayName("over PostgreSQL")
  class OverPostgresql implements Replay {

    @Override
    public StoreKind kind() {
      return StoreKind.POSTGRESQL;
    }
  }

  /** Each exchange has a tenant of its own. */
  interface Replay extends WireReplayContract {

    StoreKind kind();

    @Override
    default WireServer newServer(WireExchange exchange, Set<ServerRequirement> requirements) {
      List<ResourceType> types = types(requirements);
      OpenStore open =
          STORES
              .computeIfAbsent(kind(), kind -> new HashMap<>())
              .computeIfAbsent(types, kept -> kind().open(kept, List.of()));
      ScimEngine.Builder engine = ScimEngine.builder().authenticator(authenticator());
      types.forEach(type -> engine.resourceType(type, open.store()));
      if (requirements.contains(ServerRequirement.RATE_LIMIT)) {
        engine.rateLimit(new RateLimit(1, 5));
      }
      return WireServer.of(engine.build());
    }

    private Authenticator authenticator() {
      String tenant = UUID.randomUUID().toString();
      return request ->
          ("Bearer " + token()).equals(request.header("Authorization"))
              ? Optional.of(Principal.of(tenant, "client"))
              : Optional.empty();
    }

    private static List<ResourceType> types(Set<ServerRequirement> requirements) {
      List<ResourceType> types = new ArrayList<>();
      ResourceType user = ResourceTypes.user().with(LucidExtension.user());
      types.add(
          requirements.contains(ServerRequirement.CUSTOM_EXTENSION)
              ? user.with(WireFixtures.customExtension())
              : user);
      types.add(ResourceTypes.group().withUnique("displayName"));
      return types;
    }

    @Override
    default WireExceptions exceptions() {
      return WireExceptions.bundled();
    }
  }
}
