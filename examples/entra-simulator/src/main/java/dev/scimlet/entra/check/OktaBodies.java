package dev.scimlet.entra.check;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What Okta sends of users. */
final class OktaBodies {

  private OktaBodies() {}

  /** An active user with a name and an address that nobody else has. */
  static ObjectNode user(Session session, String givenName, String familyName) {
    String name = session.names().address();
    return Json.object(
        "schemas",
        List.of(Uris.USER),
        "userName",
        name,
        "name",
        Json.object("givenName", givenName, "familyName", familyName),
        "emails",
        List.of(Json.object("primary", true, "value", name, "type", "work")),
        "displayName",
        givenName + " " + familyName,
        "active",
        true);
  }
}
