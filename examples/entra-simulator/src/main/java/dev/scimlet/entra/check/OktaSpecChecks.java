package dev.scimlet.entra.check;

import dev.scimlet.entra.client.ScimCall;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Okta's specification test for SCIM 2.0, in its order. */
final class OktaSpecChecks {

  private static final Duration QUICK = Duration.ofMillis(600);
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final String AS_SENT = "Okta compares what it sent.";

  private OktaSpecChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.OKTA)
        .must(
            "okta-spec-01-users",
            "The list of users has a first page, whose numbers are integers",
            "Okta spec test 1",
            OktaSpecChecks::users)
        .must(
            "okta-spec-02-get-user",
            "A user is read by its id and shows its core attributes",
            "Okta spec test 2",
            OktaSpecChecks::user)
        .must(
            "okta-spec-03-unknown-username",
            "A search for a userName that does not exist finds nothing",
            "Okta spec test 3",
            OktaSpecChecks::unknownName)
        .must(
            "okta-spec-04-unknown-id",
            "An id that does not exist is answered 404 with an error that has a detail",
            "Okta spec test 4",
            OktaSpecChecks::unknownId)
        .must(
            "okta-spec-05-random-user",
            "A random user does not exist before it is created",
            "Okta spec test 5",
            OktaSpecChecks::unknownName)
        .must(
            "okta-spec-06-create",
            "A user is created by a body of the type application/json",
            "Okta spec test 6",
            OktaSpecChecks::create)
        .must(
            "okta-spec-07-verify",
            "The created user is read with the same values",
            "Okta spec test 7",
            OktaSpecChecks::verify)
        .must(
            "okta-spec-08-duplicate",
            "Creating the same user again is refused with 409",
            "Okta spec test 8",
            OktaSpecChecks::duplicate)
        .must(
            "okta-spec-09-case",
            "A search by userName in other case is answered 200",
            "Okta spec test 9",
            OktaSpecChecks::otherCase)
        .must(
            "okta-spec-10-groups",
            "The list of groups is answered 200, if there are groups",
            "Okta spec test 10",
            OktaSpecChecks::groups)
        .advice(
            "okta-spec-10-fast",
            "An answer takes less than 600 milliseconds",
            "Okta spec test 10",
            OktaSpecChecks::fast)
        .must(
            "okta-spec-11-wrong-token",
            "A wrong authorization is answered 401 with an error in the right form",
            "Okta spec test 11",
            OktaSpecChecks::wrongToken)
        .must(
            "okta-spec-12-error-form",
            "A 404 has an error in the right form",
            "Okta spec test 12",
            OktaSpecChecks::unknownId)
        .list();
  }

  /** A user as Okta's test creates it. */
  private static ObjectNode body(Session session) {
    return OktaBodies.user(session, "Runscope300", "Hfluaklab151");
  }

  private static Answer post(Session session, ObjectNode body) {
    return session.send(new ScimCall("POST", "/Users", JSON, body));
  }

  private static void users(Session session) {
    session.user();
    SearchAnswer page =
        new SearchAnswer(session.get("/Users?count=1&startIndex=1"))
            .wellFormed()
            .integer("totalResults")
            .integer("startIndex")
            .integer("itemsPerPage");
    page.answer()
        .expect(
            page.resources().size() == 1,
            "One user",
            "A page of one user was asked for, and " + page.resources().size() + " came.")
        .expect(!page.ids().get(0).isEmpty(), "A user with id", "A user in the list has no id.");
  }

  private static void user(Session session) {
    Made user = session.user();
    Answer read = session.read(user);
    for (String path :
        List.of("userName", "name.givenName", "name.familyName", "active", "emails")) {
      read.expect(
          !Json.isUnassigned(read.at(path)),
          "The user shows " + path,
          "The user does not show " + path + ", which Okta needs.");
    }
  }

  private static void unknownName(Session session) {
    String filter = "userName eq \"" + session.names().address() + "\"";
    SearchAnswer found = okta(session, "/Users", filter);
    found.isEmpty("No match is an empty list with status 200.").wellFormed();
    found
        .answer()
        .expect(
            found.answer().body().path("totalResults").intValue(-1) == 0,
            "totalResults is 0",
            "Nothing was found, and totalResults is "
                + Json.show(found.answer().body().path("totalResults"))
                + ".");
  }

  /** Searches as Okta does. */
  static SearchAnswer okta(Session session, String collection, String filter) {
    return new SearchAnswer(
        session.get(
            collection + "?filter=" + Encoding.percent(filter) + "&startIndex=1&count=100"));
  }

  private static void unknownId(Session session) {
    Answer answer = session.get("/Users/" + session.names().word("nobody"));
    detailed(answer.error("An id that does not exist is answered 404.", 404));
  }

  private static void detailed(Answer answer) {
    answer.expect(
        !answer.body().path("detail").stringValue("").isEmpty(),
        "An error with a detail",
        "The error has no detail: say in words what is wrong, since people read it in Okta.");
  }

  private static void create(Session session) {
    ObjectNode body = body(session);
    post(session, body)
        .status("Okta creates users with application/json.", 201)
        .resource("Okta keeps the id.")
        .has("userName", body.path("userName"), AS_SENT)
        .has("name.givenName", "Runscope300", AS_SENT)
        .has("name.familyName", "Hfluaklab151", AS_SENT)
        .has("active", true, AS_SENT);
  }

  private static void verify(Session session) {
    Made user = session.made(post(session, body(session)));
    session
        .read(user)
        .has("userName", user.sentText("userName"), AS_SENT)
        .has("name.familyName", "Hfluaklab151", AS_SENT)
        .has("emails[type eq \"work\"].value", user.sentText("userName"), AS_SENT);
  }

  private static void duplicate(Session session) {
    ObjectNode body = body(session);
    session.made(post(session, body));
    post(session, body).status("A userName belongs to one user: refuse a second one.", 409);
  }

  private static void otherCase(Session session) {
    Made user = session.user();
    String shouted = user.sentText("userName").toUpperCase(Locale.ROOT);
    okta(session, "/Users", "userName eq \"" + shouted + "\"")
        .answer()
        .status("Okta reads the status alone.", 200);
  }

  private static void groups(Session session) {
    session.requireGroups();
    SearchAnswer list = new SearchAnswer(session.get("/Groups?startIndex=1&count=100"));
    JsonNode resources = list.list("Okta reads groups.").answer().body().path("Resources");
    list.answer()
        .expect(
            resources.isArray() || resources.isMissingNode(),
            "Resources is a list",
            "Resources is " + Json.show(resources) + ".");
  }

  private static void fast(Session session) {
    Answer answer = session.get("/Users?startIndex=1&count=1");
    answer.expect(
        answer.exchange().duration().compareTo(QUICK) < 0,
        "An answer within 600 ms",
        "The answer took "
            + answer.exchange().duration().toMillis()
            + " ms, which is slow: Okta's test asks for less than 600 ms, and an import reads many"
            + " pages.");
  }

  private static void wrongToken(Session session) {
    Map<String, String> wrong = Map.of("Authorization", "non-token");
    Answer answer = session.send(new ScimCall("GET", "/Users?count=1", wrong, null));
    detailed(answer.error("Whoever has no token gets nothing.", 401));
  }
}
