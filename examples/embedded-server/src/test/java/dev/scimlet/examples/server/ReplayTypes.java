package dev.scimlet.examples.server;

import dev.scimlet.protocol.RateLimit;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.testkit.ServerRequirement;
import dev.scimlet.testkit.WireFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What exchanges require of the server beyond what it is anyway. */
final class ReplayTypes {

  private ReplayTypes() {}

  /** The example server's types; the Lucid extension is always among them. */
  static List<ResourceType> of(Set<ServerRequirement> requirements) {
    List<ResourceType> types = new ArrayList<>(ScimletServer.standardResourceTypes());
    if (requirements.contains(ServerRequirement.CUSTOM_EXTENSION)) {
      types.replaceAll(
          type -> type.name().equals("User") ? type.with(WireFixtures.customExtension()) : type);
    }
    return types;
  }

  static void configure(ScimEngine.Builder engine, Set<ServerRequirement> requirements) {
    if (requirements.contains(ServerRequirement.RATE_LIMIT)) {
      engine.rateLimit(new RateLimit(1, 5));
    }
  }
}
