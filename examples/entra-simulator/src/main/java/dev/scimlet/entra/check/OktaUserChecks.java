package dev.scimlet.entra.check;

import static dev.scimlet.entra.check.PatchBody.withoutPath;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Okta sends for a person who is assigned, changed and unassigned. */
final class OktaUserChecks {

  private static final int PAGE = 100;
  private static final int PAGES = 3;
  private static final String READ_ONLY =
      "Okta sends back what it read, with id, groups and meta: ignore what is read-only.";

  private OktaUserChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.OKTA)
        .must(
            "okta-create-user",
            "A user is created with a password and an empty list of groups",
            "Okta: assign",
            OktaUserChecks::create)
        .must(
            "okta-create-sparse",
            "E-mail address and telephone number need no type",
            "Okta, documented",
            OktaUserChecks::sparse)
        .must(
            "okta-filter-user",
            "A search by userName with startIndex and count finds the user",
            "Okta, documented",
            OktaUserChecks::filter)
        .must(
            "okta-put-user",
            "PUT with the whole user as it was read changes what is changed",
            "Okta: profile push",
            OktaUserChecks::put)
        .must(
            "okta-put-read-only",
            "PUT with id, groups and meta of its own changes none of them",
            "Okta, documented",
            OktaUserChecks::putReadOnly)
        .must(
            "okta-put-empty",
            "PUT with empty texts is accepted",
            "Okta, documented",
            OktaUserChecks::putEmpty)
        .must(
            "okta-deactivate-patch",
            "PATCH without a path deactivates and activates a user",
            "Okta: deactivate",
            OktaUserChecks::deactivateByPatch)
        .must(
            "okta-deactivate-put",
            "PUT with active false deactivates a user, and with true activates it",
            "Okta: deactivate",
            OktaUserChecks::deactivateByPut)
        .must(
            "okta-inactive-visible",
            "A deactivated user is still read and found",
            "Okta, documented",
            OktaUserChecks::inactiveIsVisible)
        .must(
            "okta-password",
            "PATCH of a password is accepted, and the password is never shown",
            "Okta: password sync",
            OktaUserChecks::password)
        .must(
            "okta-paging",
            "Users are imported in pages of 100, none of them twice",
            "Okta: import",
            OktaUserChecks::paging)
        .must(
            "okta-id",
            "An id does not change and does not contain \"bulkId\"",
            "Okta, documented",
            OktaUserChecks::id)
        .list();
  }

  private static ObjectNode body(Session session) {
    ObjectNode body = OktaBodies.user(session, "Test", "User");
    body.put("locale", "en-US");
    body.put("externalId", session.names().word("external"));
    body.putArray("groups");
    return body.put("password", "1mz050nq-" + session.names().capitals());
  }

  private static void create(Session session) {
    ObjectNode body = body(session);
    Answer created = session.post("/Users", body);
    created
        .status("Okta sends a random password and groups: [] with every new user.", 201)
        .resource("An empty answer is \"Create new user returned empty user\" in Okta.")
        .has("userName", body.path("userName"), "Okta compares what it sent.")
        .lacks("password", "A password must never be shown.");
    session.read(session.made(created)).lacks("password", "A password must never be shown.");
  }

  private static void sparse(Session session) {
    String name = session.names().address();
    Answer created =
        session.post(
            "/Users",
            Json.object(
                "schemas", List.of(Uris.USER),
                "userName", name,
                "name", Json.object("givenName", "N", "familyName", "O"),
                "emails", List.of(Json.object("primary", true, "value", name)),
                "phoneNumbers", List.of(Json.object("value", "415.123.4567")),
                "active", true));
    String remedy = "The type of a value is optional.";
    created.status(remedy, 201);
    session
        .read(session.made(created))
        .has("emails[primary eq true].value", name, remedy)
        .has("phoneNumbers[value eq \"415.123.4567\"].value", "415.123.4567", remedy);
  }

  private static void filter(Session session) {
    Made user = session.user();
    OktaSpecChecks.okta(session, "/Users", "userName eq \"" + user.sentText("userName") + "\"")
        .isOnly(user, "Okta takes the first user that is found for the account.");
  }

  private static void put(Session session) {
    Made user = session.user();
    ObjectNode whole = whole(session, user);
    whole.set("name", Json.object("givenName", "Augusta", "familyName", "King"));
    session.put(user, whole).status(READ_ONLY, 200);
    session
        .read(user)
        .has("name.givenName", "Augusta", "PUT replaces what it carries.")
        .has("userName", user.sentText("userName"), "PUT keeps what it carries unchanged.");
  }

  /** The user as the endpoint shows it, to be sent back. */
  private static ObjectNode whole(Session session, Made user) {
    JsonNode shown = session.read(user).body();
    return shown instanceof ObjectNode object ? object : Json.object();
  }

  private static void putReadOnly(Session session) {
    Made user = session.user();
    ObjectNode whole = whole(session, user);
    Json.with(
        whole,
        "groups",
        List.of(Json.object("value", "zzz", "display", "Other")),
        "meta",
        Json.object("resourceType", "User", "version", "W/\"0\""));
    session.put(user, whole).status(READ_ONLY, 200);
    Answer read = session.read(user);
    read.has("id", user.id(), READ_ONLY);
    read.lacks("groups[value eq \"zzz\"]", READ_ONLY);
  }

  private static void putEmpty(Session session) {
    Made user = session.user();
    ObjectNode whole = Json.with(whole(session, user), "title", "", "nickName", "");
    String remedy = "Okta sends empty texts for attributes without a value.";
    session.put(user, whole).status(remedy, 200);
    session.read(user).lacks("title", remedy);
  }

  private static void deactivateByPatch(Session session) {
    Made user = session.user();
    for (boolean active : new boolean[] {false, true}) {
      String remedy = "Okta sends {\"op\":\"replace\",\"value\":{\"active\":" + active + "}}.";
      session.change(user, remedy, withoutPath("replace", Json.object("active", active)));
      session.read(user).has("active", active, remedy);
    }
  }

  private static void deactivateByPut(Session session) {
    Made user = session.user();
    for (boolean active : new boolean[] {false, true}) {
      ObjectNode whole = Json.with(whole(session, user), "active", active);
      session.put(user, whole).status("Okta deactivates by PUT in some applications.", 200);
      session.read(user).has("active", active, "PUT replaces active.");
    }
  }

  private static void inactiveIsVisible(Session session) {
    Made user = session.user();
    String remedy = "Okta never deletes users: a deactivated one stays, or it is created again.";
    session.change(user, remedy, withoutPath("replace", Json.object("active", false)));
    session.get(user.target()).status(remedy, 200).has("active", false, remedy);
    OktaSpecChecks.okta(session, "/Users", "userName eq \"" + user.sentText("userName") + "\"")
        .isOnly(user, remedy);
  }

  private static void password(Session session) {
    Made user = session.user();
    ObjectNode value = Json.object("password", "N3w-" + session.names().capitals());
    session
        .change(
            user,
            "Accept a password, if only to ignore it: an error stops the whole task.",
            withoutPath("replace", value))
        .lacks("password", "A password must never be shown.");
    session.read(user).lacks("password", "A password must never be shown.");
  }

  private static void paging(Session session) {
    session.user();
    HashSet<String> seen = new HashSet<>();
    int total = 1;
    for (int start = 1; start <= total && start <= PAGES * PAGE; start += PAGE) {
      SearchAnswer page =
          new SearchAnswer(session.get("/Users?startIndex=" + start + "&count=" + PAGE))
              .list("Okta imports users page by page.")
              .integer("totalResults")
              .integer("startIndex")
              .integer("itemsPerPage");
      total = page.answer().body().path("totalResults").intValue(0);
      page.answer()
          .expect(
              page.resources().size() <= PAGE,
              PAGE + " users at most",
              "A page of 100 was asked for, and " + page.resources().size() + " users came.")
          .expect(
              page.ids().stream().allMatch(seen::add),
              "Each user once",
              "A user is on two pages: startIndex is ignored, or the order is not stable.");
    }
  }

  private static void id(Session session) {
    Made user = session.user();
    Answer read = session.read(user);
    read.has("id", user.id(), "An id never changes.")
        .expect(
            !user.id().toLowerCase(Locale.ROOT).contains("bulkid"),
            "An id without bulkId",
            "The id contains \"bulkId\", which is reserved for references within bulk requests.");
  }
}
