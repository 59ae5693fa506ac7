package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;
import static dev.scimlet.entra.check.PatchBody.withoutValue;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The forms in which the manager of a user is set and cleared. */
final class EntraManagerChecks {

  private static final String MANAGER = Uris.ENTERPRISE + ":manager";
  private static final String ID = MANAGER + ".value";

  private EntraManagerChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-manager-string",
            "A manager is set by the id alone",
            "Entra, observed",
            session -> sets(session, "Add", true))
        .must(
            "entra-manager-object",
            "A manager is set by an object with value",
            "Entra, observed",
            session -> sets(session, "Replace", false))
        .must(
            "entra-manager-clear",
            "A manager is cleared by Remove, an empty text, an empty value and null",
            "Entra, observed; SCIM Validator: Patch User – Remove Manager",
            EntraManagerChecks::clears)
        .list();
  }

  private static void sets(Session session, String op, boolean plain) {
    Made manager = session.user();
    Made user = session.user();
    Object value = plain ? manager.id() : Json.object("value", manager.id());
    String remedy = "Entra sends the manager's id as a text or within an object: take both.";
    session.change(user, remedy, operation(op, MANAGER, value));
    session.read(user).has(ID, manager.id(), remedy);
  }

  private static void clears(Session session) {
    Made manager = session.user();
    Made user = session.user();
    String remedy = "All these forms mean that there is no manager any more.";
    for (ObjectNode clear :
        List.of(
            withoutValue("Remove", MANAGER),
            operation("Replace", MANAGER, ""),
            operation("Replace", MANAGER, Json.object("value", "")),
            operation("Replace", MANAGER, null),
            operation("Remove", MANAGER, manager.id()))) {
      session.change(user, remedy, operation("Add", MANAGER, manager.id()));
      session.change(user, remedy, clear);
      session.read(user).lacks(ID, remedy);
    }
  }
}
