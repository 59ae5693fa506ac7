package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.Memberships;
import java.util.List;

/**
 * Deletes a resource for good, RFC 7644 section 3.6, and takes it out of all groups: in one
 * transaction where the store has them, otherwise right after.
 */
final class Delete {

  private final Endpoints endpoints;
  private final BodyMembers bodyMembers;
  private final ResourceWriter writer;
  private final Passwords passwords;

  Delete(Endpoints endpoints, BodyMembers bodyMembers, ResourceWriter writer, Passwords passwords) {
    this.endpoints = endpoints;
    this.bodyMembers = bodyMembers;
    this.writer = writer;
    this.passwords = passwords;
  }

  ScimResponse run(Exchange exchange, Endpoint endpoint, String id) {
    List<Endpoint> together = endpoints.groupsBeside(endpoint);
    writer.delete(exchange, endpoint, id, together);
    for (Endpoint groups : endpoints.groups()) {
      if (!together.contains(groups)) {
        forget(exchange, groups, id);
      }
    }
    // Last, because what a host makes of it may fail, and groups shall be in order by then.
    passwords.forget(exchange, endpoint, endpoint.key(id));
    return ScimResponse.of(204, null);
  }

  private void forget(Exchange exchange, Endpoint groups, String id) {
    Memberships memberships = groups.memberships();
    if (memberships == null) {
      bodyMembers.forget(exchange, groups, id);
    } else {
      writer.forget(exchange, memberships, id);
    }
  }
}
