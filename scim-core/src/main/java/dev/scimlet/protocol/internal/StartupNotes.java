package dev.scimlet.protocol.internal;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.ResourceStore;
import java.lang.System.Logger.Level;
import java.util.Map;

/** Says once, at start-up, what the engine makes up for within this process. */
final class StartupNotes {

  private StartupNotes() {}

  static void log(EngineConfiguration configuration) {
    for (Map.Entry<ResourceType, ResourceStore> entry : configuration.stores().entrySet()) {
      String type = entry.getKey().name();
      for (Guarantee guarantee : Guarantee.values()) {
        if (!entry.getValue().guarantees(type).keeps(guarantee)) {
          EngineLog.LOG.log(
              Level.WARNING,
              "The store of {0} does not promise {1}: the engine locks within this process, which is"
                  + " right as long as only one process writes.",
              type,
              guarantee);
        }
      }
    }
  }
}
