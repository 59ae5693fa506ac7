package dev.scimlet.examples.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scimlet.examples.benchmarks.requests.GroupPatch;
import org.jspecify.annotations.Nullable;

/** Changes a group in place, and takes the change back. */
final class HeldGroup implements GroupPatch {

  private final IndexedGroup group;
  private final JsonNode patch;
  private @Nullable JsonNode removed;
  private int place;

  HeldGroup(IndexedGroup group, JsonNode patch) {
    this.group = group;
    this.patch = patch;
  }

  @Override
  public Object apply() {
    JsonNode operation = MemberOperation.of(patch);
    removed = null;
    if (MemberOperation.isAdd(operation)) {
      group.add(MemberOperation.added(operation));
    } else {
      place = group.place(MemberOperation.removed(operation));
      removed = group.members().remove(place);
    }
    return group.group();
  }

  @Override
  public void undo() {
    if (removed == null) {
      group.removeLast();
    } else {
      group.members().insert(place, removed);
    }
  }

  @Override
  public Object group() {
    return group.group();
  }
}
