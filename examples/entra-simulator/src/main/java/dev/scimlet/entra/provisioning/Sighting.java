package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.source.SourceObject;
import dev.scimlet.entra.source.SourceType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of the source as it was when it was last processed.
 *
 * @param type what it is
 * @param attributes its values, without memberships
 * @param fingerprint what tells it from any other state; empty if a restart made it forgotten
 * @param softDeleted when it was seen deleted, or null if it is there
 */
record Sighting(
    SourceType type,
    Map<String, JsonNode> attributes,
    String fingerprint,
    @Nullable Instant softDeleted) {

  Sighting {
    attributes = Map.copyOf(attributes);
  }

  static Sighting of(SourceObject object, String fingerprint, @Nullable Instant softDeleted) {
    Map<String, JsonNode> attributes = new LinkedHashMap<>(object.attributes());
    attributes.remove("members");
    return new Sighting(object.type(), attributes, fingerprint, softDeleted);
  }

  Sighting forgotten() {
    return new Sighting(type, attributes, "", softDeleted);
  }

  /** It is in the source no more; if it comes back, it has changed. */
  Sighting vanished(Instant moment) {
    return new Sighting(type, attributes, "", moment);
  }

  /** The object, as far as it is remembered. */
  SourceObject object(String objectId) {
    return new SourceObject(objectId, type, attributes);
  }
}
