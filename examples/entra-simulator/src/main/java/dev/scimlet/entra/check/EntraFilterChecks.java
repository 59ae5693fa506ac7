package dev.scimlet.entra.check;

import java.util.List;
import java.util.Locale;

/** How Entra finds the user that belongs to a source object. */
final class EntraFilterChecks {

  private static final String MATCH =
      "Entra finds accounts by this search: what it misses is created twice, what it finds besides"
          + " is the wrong person or \"duplicate target entries\".";

  private EntraFilterChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-filter-username",
            "A search by userName finds that user and no other",
            "Entra R4, R20",
            session -> finds(session, "userName"))
        .must(
            "entra-filter-externalid",
            "A search by externalId finds that user and no other",
            "Entra R4",
            session -> finds(session, "externalId"))
        .advice(
            "entra-filter-email",
            "A search by emails[type eq \"work\"].value finds that user and no other",
            "Entra R21",
            EntraFilterChecks::email)
        .must(
            "entra-filter-case",
            "A search by userName has no regard to case",
            "Entra, observed",
            EntraFilterChecks::otherCase)
        .must(
            "entra-filter-no-hit",
            "A search without a hit is answered 200 with an empty list",
            "Entra R14, R19",
            EntraFilterChecks::noHit)
        .must(
            "entra-filter-and",
            "Two comparisons can be joined by \"and\"",
            "Entra R20",
            EntraFilterChecks::and)
        .must(
            "entra-filter-special-characters",
            "Blank, +, & and ' in a value are found, in each encoding that Entra uses",
            "Entra, documented",
            EntraFilterChecks::specialCharacters)
        .must(
            "entra-filter-quote",
            "A quote that Entra forgets to escape is answered 400",
            "Entra, documented",
            EntraFilterChecks::quote)
        .must(
            "entra-filter-invalid",
            "A filter that cannot be read is answered 400",
            "Entra, documented",
            EntraFilterChecks::invalid)
        .must("entra-get-user", "A user is read by its id", "Entra R3", EntraFilterChecks::get)
        .must(
            "entra-get-unknown",
            "A user that does not exist is answered 404 with an error in the right form",
            "Entra, documented",
            EntraFilterChecks::unknown)
        .list();
  }

  private static void finds(Session session, String attribute) {
    Made user = session.user();
    session.user();
    session.users(attribute + " eq \"" + user.sentText(attribute) + "\"").isOnly(user, MATCH);
  }

  private static void email(Session session) {
    Made user = session.user();
    session.user();
    String filter = "emails[type eq \"work\"].value eq \"" + user.sentText("userName") + "\"";
    session
        .users(filter)
        .isOnly(user, MATCH + " Read it as emails[type eq \"work\" and value eq \"…\"].");
  }

  private static void otherCase(Session session) {
    Made user = session.user();
    String shouted = user.sentText("userName").toUpperCase(Locale.ROOT);
    session.users("userName eq \"" + shouted + "\"").isOnly(user, MATCH);
  }

  private static void noHit(Session session) {
    Made user = session.user();
    session
        .users("userName eq \"x" + user.sentText("userName") + "\"")
        .isEmpty(
            "Answer 200 with totalResults 0 and an empty list, never 404: Entra takes anything"
                + " else for a broken endpoint.")
        .wellFormed();
  }

  private static void and(Session session) {
    Made user = session.user();
    String name = "userName eq \"" + user.sentText("userName") + "\"";
    session.users(name + " and active eq true").isOnly(user, MATCH);
    session.users(name + " and active eq false").isEmpty(MATCH);
  }

  private static void specialCharacters(Session session) {
    String name = session.names().word("o'neil & sons+") + "@example.com";
    Made user = session.user("userName", name);
    String filter = "userName eq \"" + name + "\"";
    session.users(filter).isOnly(user, MATCH);
    new SearchAnswer(session.get("/Users?filter=" + Encoding.percent(filter))).isOnly(user, MATCH);
  }

  private static void quote(Session session) {
    session
        .users("userName eq \"a\"b\"")
        .answer()
        .status(
            "Entra does not escape quotes within a value: the filter is malformed, and 400 says"
                + " so. Never fail with 5xx, which is tried again for ever.",
            400,
            200);
  }

  private static void invalid(Session session) {
    session
        .users("userName bogus \"a\"")
        .answer()
        .error("A filter that cannot be read is the client's mistake.", 400)
        .scimType("invalidFilter");
  }

  private static void get(Session session) {
    Made user = session.user();
    session.read(user).has("id", user.id(), "The id is the one that was told at creation.");
  }

  private static void unknown(Session session) {
    session
        .get("/Users/" + session.names().word("nobody"))
        .error("A user that does not exist is answered 404.", 404);
  }
}
