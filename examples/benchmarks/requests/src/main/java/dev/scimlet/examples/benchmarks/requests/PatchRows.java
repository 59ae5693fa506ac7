package dev.scimlet.examples.benchmarks.requests;

import java.util.List;
import java.util.function.Consumer;

/** A PATCH of a user, read before and applied again and again to the same user. */
final class PatchRows {

  private PatchRows() {}

  static List<Row> all() {
    return List.of(
        row("okta", "PATCH a user as Okta deactivates", Patches.OKTA, ExpectedUsers::afterOkta),
        row("entra", "PATCH a user as Entra updates", Patches.ENTRA, ExpectedUsers::afterEntra));
  }

  private static Row row(String client, String title, String body, Consumer<String> right) {
    return Row.of(
        Topic.PATCHES, "patch-user-" + client, title, library -> prepare(library, body, right));
  }

  /** Twice: a library that changes what it was given shows it the second time. */
  private static Task prepare(Library library, String body, Consumer<String> right)
      throws Exception {
    Object user = library.readUser(Users.json(0));
    Patch patch = library.readPatch(body);
    right.accept(library.write(patch.apply(user)));
    right.accept(library.write(patch.apply(user)));
    ExpectedUsers.unchanged(library.write(user));
    return () -> patch.apply(user);
  }
}
