package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.client.ScimCall;

/**
 * Asks whether an object has a reference. Memberships are never read as a list; the documentation
 * says in words that they are asked for one by one.
 */
final class ReferenceQuery {

  private ReferenceQuery() {}

  /** Finds the groups that have a member. */
  static ScimCall groupsOf(String memberId) {
    String filter = "members[value eq \"" + memberId + "\"]";
    return ScimCall.of("GET", "/Groups?filter=" + UrlEncoding.query(filter));
  }
}
