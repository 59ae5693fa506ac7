package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.Memberships;

/** Deletes a resource for good, RFC 7644 section 3.6, and takes it out of all groups. */
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
    writer.delete(exchange, endpoint, id);
    for (Endpoint groups : endpoints.groups()) {
      Memberships memberships = groups.memberships();
      if (memberships == null) {
        bodyMembers.forget(exchange, groups, id);
      } else {
        memberships.forget(exchange.store(), id);
      }
    }
    // Last, because what a host makes of it may fail, and groups shall be in order by then.
    passwords.forget(exchange, endpoint, endpoint.key(id));
    return ScimResponse.of(204, null);
  }
}
