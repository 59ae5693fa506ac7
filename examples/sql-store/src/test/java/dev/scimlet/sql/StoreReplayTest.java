package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
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
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("Every exchange of real clients is answered as they expect")
class StoreReplayTest {

  /** One database for all exchanges that use the same types. */
  private static final Map<Class<?>, Map<List<ResourceType>, OpenStore>> STORES =
      new ConcurrentHashMap<>();

  @AfterAll
  static void close() {
    STORES.values().forEach(opened -> opened.values().forEach(OpenStore::close));
  }

  @Nested
  @DisplayName("over SQLite")
  class OverSqlite implements Replay {

    @Override
    public OpenStore open(List<ResourceType> types) {
      return StoreKind.SQLITE.open(types, List.of());
    }
  }

  @Nested
  @DisplayName("over PostgreSQL")
  class OverPostgresql implements Replay {

    @Override
    public OpenStore open(List<ResourceType> types) {
      return StoreKind.POSTGRESQL.open(types, List.of());
    }
  }

  @Nested
  @DisplayName("over tables of a host in SQLite")
  class OverTablesInSqlite implements Replay {

    @Override
    public OpenStore open(List<ResourceType> types) {
      SqliteFile file = SqliteFile.temporary();
      HikariDataSource source = SqliteFiles.open(file.path());
      Closeable resources =
          () -> {
            source.close();
            file.close();
          };
      return new OpenStore(MappedDirectory.open(source, types.get(0), types.get(1)), resources);
    }
  }

  @Nested
  @DisplayName("over tables of a host in PostgreSQL")
  class OverTablesInPostgresql implements Replay {

    @Override
    public OpenStore open(List<ResourceType> types) {
      HikariDataSource source = PostgresServer.newDatabase();
      return new OpenStore(MappedDirectory.open(source, types.get(0), types.get(1)), source);
    }
  }

  /** Each exchange has a tenant of its own. */
  interface Replay extends WireReplayContract {

    /** Opens an empty store for users and groups. */
    OpenStore open(List<ResourceType> types);

    @Override
    default WireServer newServer(WireExchange exchange, Set<ServerRequirement> requirements) {
      List<ResourceType> types = types(requirements);
      OpenStore open =
          STORES
              .computeIfAbsent(getClass(), replay -> new ConcurrentHashMap<>())
              .computeIfAbsent(types, this::open);
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
