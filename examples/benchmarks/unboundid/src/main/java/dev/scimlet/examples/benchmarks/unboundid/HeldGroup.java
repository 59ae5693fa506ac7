package dev.scimlet.examples.benchmarks.unboundid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchRequest;
import dev.scimlet.examples.benchmarks.requests.GroupPatch;

/** Changes a group in place, and takes the change back. */
final class HeldGroup implements GroupPatch {

  private final GenericScimResource group;
  private final PatchRequest patch;
  private final int size;
  private final JsonNode middle;

  HeldGroup(GenericScimResource group, PatchRequest patch) {
    this.group = group;
    this.patch = patch;
    size = members().size();
    middle = members().get(size / 2);
  }

  private ArrayNode members() {
    return (ArrayNode) group.getObjectNode().get("members");
  }

  @Override
  public Object apply() throws ScimException {
    patch.apply(group);
    return group;
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
