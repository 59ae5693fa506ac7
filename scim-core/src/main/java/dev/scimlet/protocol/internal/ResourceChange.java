package dev.scimlet.protocol.internal;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.MemberDelta;
import org.jspecify.annotations.Nullable;

/** What a request makes of a resource: a new body or null to keep it, and a change of members. */
record ResourceChange(@Nullable Resource body, MemberDelta delta) {

  boolean isNothing() {
    return body == null && delta.isEmpty();
  }
}
