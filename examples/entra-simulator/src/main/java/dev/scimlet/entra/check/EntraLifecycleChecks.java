package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.operation;

import java.util.List;

/** Users that are disabled, restored and deleted. */
final class EntraLifecycleChecks {

  private static final String VISIBLE =
      "A disabled user stays visible, by id and in searches, until it is deleted: Entra would"
          + " create it again instead of restoring it.";

  private EntraLifecycleChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-disabled-visible",
            "A disabled user is still read and found",
            "Entra R7",
            EntraLifecycleChecks::disabledIsVisible)
        .must(
            "entra-restore",
            "A disabled user is restored by active true",
            "Entra R7, gallery Restore_User",
            EntraLifecycleChecks::restore)
        .must(
            "entra-restore-memberships",
            "A user who was disabled and restored is still a member of its groups",
            "Entra, documented",
            EntraLifecycleChecks::memberships)
        .must(
            "entra-delete-user",
            "A deleted user is gone: 204, then 404, and no search finds it",
            "Entra R7, gallery Delete_User",
            EntraLifecycleChecks::delete)
        .must(
            "entra-delete-twice",
            "Deleting a user again is answered 404",
            "Entra, documented",
            EntraLifecycleChecks::deleteTwice)
        .list();
  }

  private static void disabledIsVisible(Session session) {
    Made user = session.user();
    session.change(user, VISIBLE, operation("Replace", "active", "False"));
    session.get(user.target()).status(VISIBLE, 200).has("active", false, VISIBLE);
    session.users("userName eq \"" + user.sentText("userName") + "\"").isOnly(user, VISIBLE);
  }

  private static void restore(Session session) {
    Made user = session.user();
    String remedy = "A user that comes back into scope is restored by the same attribute.";
    session.change(user, remedy, operation("Replace", "active", "False"));
    session.change(user, remedy, operation("Replace", "active", "True"));
    session.read(user).has("active", true, remedy);
  }

  private static void memberships(Session session) {
    Made user = session.user();
    Made group = session.group(user);
    String remedy = "Entra does not send memberships again: keep those of disabled users.";
    session.change(user, remedy, operation("Replace", "active", "False"));
    session.change(user, remedy, operation("Replace", "active", "True"));
    new Members(session, group).expect(List.of(user), List.of(), remedy);
  }

  private static void delete(Session session) {
    Made user = session.user();
    session.delete(user).status("A deletion is answered 204 without a body.", 204);
    session
        .get(user.target())
        .status("The user was deleted, and can still be read: it must be gone.", 404);
    session
        .users("userName eq \"" + user.sentText("userName") + "\"")
        .isEmpty("A user that was deleted must not be found any more.");
  }

  private static void deleteTwice(Session session) {
    Made user = session.user();
    session.delete(user).status("A deletion is answered 204 without a body.", 204);
    session.delete(user).status("What was deleted already does not exist.", 404);
  }
}
