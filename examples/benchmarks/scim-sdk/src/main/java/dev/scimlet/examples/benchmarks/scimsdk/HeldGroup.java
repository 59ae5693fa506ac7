package dev.scimlet.examples.benchmarks.scimsdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.captaingoldfish.scim.sdk.common.request.PatchOpRequest;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import dev.scimlet.examples.benchmarks.requests.GroupPatch;

/** Changes a group in place, and takes the change back. */
final class HeldGroup implements GroupPatch {

  private final Engine engine;
  private final Group group;
  private final PatchOpRequest patch;
  private final int size;
  private final JsonNode middle;

  HeldGroup(Engine engine, Group group, PatchOpRequest patch) {
    this.engine = engine;
    this.group = group;
    this.patch = patch;
    size = members().size();
    middle = members().get(size / 2);
  }

  private ArrayNode members() {
    return (ArrayNode) group.get("members");
  }

  @Override
  public Object apply() {
    return engine.patch(group, patch);
  }

  /** Whom a PATCH removes is in the middle; whom it adds is at the end. */
  @Override
  public void undo() {
    ArrayNode members = members();
    if (members.size() > size) {
      members.remove(size);
    } else {
      members.insert(size / 2, middle);
    }
  }

  @Override
  public Object group() {
    return group;
  }
}
