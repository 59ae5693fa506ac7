package dev.scimlet.examples.benchmarks.servers.jdk;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.examples.benchmarks.servers.loopback.Token;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.protocol.BearerTokens;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.resource.ReadPolicy;
import dev.scimlet.resource.ResourceReader;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The engine that Scimlet's servers serve. */
public final class Engines {

  private static final Principal CLIENT = Principal.of("tenant", "benchmark");
  private static final StoreContext CONTEXT =
      new StoreContext(CLIENT.tenant(), CLIENT.name(), Instant.EPOCH, Instant.MAX);

  private Engines() {}

  /**
   * {@return an engine over the in-memory store}
   *
   * @param users the users that it begins with
   */
  public static ScimEngine of(List<String> users) {
    ResourceType user = ResourceTypes.user();
    ResourceType group = ResourceTypes.group();
    InMemoryResourceStore store = InMemoryResourceStore.of(user, group);
    ResourceReader reader = ResourceReader.of(user, ReadPolicy.tolerant());
    for (String json : users) {
      ScimObject read = ScimJson.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults());
      String id = Objects.requireNonNull(read.getString("id"));
      store.insert(
          CONTEXT,
          new ResourceKey(user.name(), id),
          reader.read(read, RepairListener.none()).resource());
    }
    return ScimEngine.builder()
        .resourceType(user, store)
        .resourceType(group, store)
        .authenticator(BearerTokens.sha256(Token.sha256(), CLIENT))
        .build();
  }
}
