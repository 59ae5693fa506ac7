package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.source.SourceType;
import java.util.ArrayList;
import java.util.List;

/**
 * An object of the source and the one of the target that belongs to it.
 *
 * @param sourceAnchor the object id in the source
 * @param targetAnchor the id in the target
 * @param displayName what people call it
 * @param objectType what it is
 */
public record ObjectConnection(
    String sourceAnchor, String targetAnchor, String displayName, SourceType objectType) {

  static List<ObjectConnection> of(StateStore store) {
    List<ObjectConnection> connections = new ArrayList<>();
    for (String id : store.ids()) {
      ObjectState state = store.find(id).orElse(null);
      Link link = state == null ? null : state.link();
      if (state != null && link != null) {
        connections.add(
            new ObjectConnection(
                id, link.targetId(), Names.of(state.seen().object(id)), state.seen().type()));
      }
    }
    return connections;
  }
}
