package dev.scimlet.entra.check;

import java.util.List;
import java.util.Locale;

/** The SCIM Validator's tests of creating, finding and deleting users. */
final class ValidatorUserChecks {

  static final String SOURCE = "SCIM Validator: ";
  private static final String AS_SENT = "The Validator compares every value that it sent.";

  private ValidatorUserChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.VALIDATOR)
        .must(
            "validator-create-user",
            "A user with a value for every attribute of /Schemas is created and shown unchanged",
            SOURCE + "Create a new User",
            ValidatorUserChecks::create)
        .must(
            "validator-duplicate-user",
            "A second user of the same userName is refused with 409",
            SOURCE + "Create a duplicate User",
            ValidatorUserChecks::duplicate)
        .must(
            "validator-filter-user",
            "A search finds an existing user",
            SOURCE + "Filter for an existing user",
            session -> filter(session, false))
        .must(
            "validator-filter-no-user",
            "A search for a user that does not exist finds nothing",
            SOURCE + "Filter for a non-existing user",
            ValidatorUserChecks::filterNobody)
        .must(
            "validator-filter-user-case",
            "A search finds an existing user in other case",
            SOURCE + "Filter for an existing user with a different case",
            session -> filter(session, true))
        .must(
            "validator-delete-user",
            "A deleted user is answered 404",
            SOURCE + "Delete a User",
            ValidatorUserChecks::delete)
        .list();
  }

  private static void create(Session session) {
    List<GeneratedValue> values = UserGenerator.values(session);
    Answer created = session.post("/Users", UserAssembly.body(values));
    created
        .status(
            "Do not judge the form of languages, time zones, countries or telephone numbers.", 201)
        .resource("The Validator keeps the id.");
    compare(created, values);
    compare(session.read(session.made(created)), values);
  }

  /** Expects that all values are shown as they were sent. */
  static void compare(Answer answer, List<GeneratedValue> values) {
    values.forEach(each -> answer.has(each.path(), each.value(), AS_SENT));
  }

  private static void duplicate(Session session) {
    List<GeneratedValue> values = UserGenerator.values(session);
    session.made(session.post("/Users", UserAssembly.body(values)));
    session
        .post("/Users", UserAssembly.body(values))
        .status("A userName belongs to one user: refuse a second one.", 409);
  }

  private static void filter(Session session, boolean shouted) {
    Made user = session.user();
    String name = user.sentText("userName");
    session
        .users("userName eq \"" + (shouted ? name.toUpperCase(Locale.ROOT) : name) + "\"")
        .isOnly(user, "userName has no regard to case.");
  }

  private static void filterNobody(Session session) {
    session
        .users("userName eq \"" + session.names().capitals() + "\"")
        .isEmpty("No match is an empty list with status 200.");
  }

  private static void delete(Session session) {
    Made user = session.user();
    session.delete(user).status("A deletion is answered 204 without a body.", 204);
    session.get(user.target()).status("The user was deleted: it must be gone.", 404);
  }
}
