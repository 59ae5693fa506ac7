package dev.scimlet.protocol.internal;

import dev.scimlet.store.StoredResource;

/** A resource before and after a write, and who became a member or stopped being one. */
record Commit(StoredResource before, StoredResource after, MemberDifference members) {

  static Commit ofNothing(StoredResource current) {
    return new Commit(current, current, MemberDifference.nothing());
  }
}
