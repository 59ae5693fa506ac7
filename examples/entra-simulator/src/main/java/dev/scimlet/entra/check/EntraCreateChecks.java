package dev.scimlet.entra.check;

import dev.scimlet.entra.client.ScimCall;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** How Entra creates users. */
final class EntraCreateChecks {

  private static final String WORK_EMAIL = "emails[type eq \"work\"].value";
  private static final String AS_SENT =
      "Values are stored as they are sent: Entra compares them at every cycle.";
  private static final String DUPLICATE =
      "A user whose userName is taken is refused with 409 and scimType uniqueness; otherwise one"
          + " person gets two accounts.";

  private EntraCreateChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-create-user",
            "A user is created with 201, and the answer shows it with its id",
            "Entra R1, R10",
            EntraCreateChecks::create)
        .must(
            "entra-create-email-type",
            "A created e-mail address keeps its type and primary",
            "Entra R17",
            EntraCreateChecks::emailType)
        .must(
            "entra-create-unchanged",
            "Values are stored unchanged: telephone numbers, accents, blanks",
            "Entra R11",
            EntraCreateChecks::unchanged)
        .must(
            "entra-create-enterprise",
            "Attributes of the enterprise extension are stored",
            "Entra, documented",
            EntraCreateChecks::enterprise)
        .must(
            "entra-create-nulls",
            "null is as good as absent",
            "Entra, documented",
            EntraCreateChecks::nulls)
        .must(
            "entra-create-string-boolean",
            "\"True\" is taken for true in a new user",
            "Entra, observed",
            EntraCreateChecks::stringBoolean)
        .must(
            "entra-create-name-case",
            "Names of attributes are understood without regard to case",
            "Entra, observed; RFC 7643 §2.1",
            EntraCreateChecks::nameCase)
        .must(
            "entra-create-unknown-extension",
            "An extension that the server does not know is ignored or stored",
            "Entra, observed",
            EntraCreateChecks::unknownExtension)
        .must(
            "entra-create-lucid-extension",
            "A gallery application's extension with nested values is ignored or stored",
            "Entra, observed",
            EntraCreateChecks::lucidExtension)
        .must(
            "entra-create-unknown-attribute",
            "An attribute that the server does not know does no harm",
            "Entra, observed",
            EntraCreateChecks::unknownAttribute)
        .must(
            "entra-create-duplicate",
            "A second user of the same userName is refused with 409",
            "Entra, documented",
            EntraCreateChecks::duplicate)
        .must(
            "entra-create-duplicate-case",
            "A userName that differs in case alone is the same",
            "Entra, observed",
            EntraCreateChecks::duplicateInOtherCase)
        .must(
            "entra-create-malformed",
            "A body that is no JSON is refused with 400",
            "Entra, documented",
            EntraCreateChecks::malformed)
        .must(
            "entra-id-everywhere",
            "Every answer that holds a user shows its id",
            "Entra R10",
            EntraCreateChecks::idEverywhere)
        .list();
  }

  private static void create(Session session) {
    ObjectNode body = session.userBody();
    Answer created = session.post("/Users", body);
    created
        .status("Entra creates users by POST and expects 201 with the whole user.", 201)
        .resource("Entra keeps it for all later requests.")
        .has("userName", body.path("userName"), AS_SENT)
        .has("externalId", body.path("externalId"), AS_SENT)
        .has("active", true, AS_SENT)
        .has("displayName", body.path("displayName"), AS_SENT)
        .has("name.givenName", "Ada", AS_SENT);
    session.read(session.made(created)).has("userName", body.path("userName"), AS_SENT);
  }

  private static void emailType(Session session) {
    Made user = session.user();
    String remedy =
        "The type of an e-mail address must not get lost: Entra finds and changes"
            + " emails[type eq \"work\"].";
    session
        .read(user)
        .has(WORK_EMAIL, user.sentText("userName"), remedy)
        .has("emails[type eq \"work\"].primary", true, remedy);
  }

  private static void unchanged(Session session) {
    List<ObjectNode> phones = List.of(Json.object("type", "work", "value", "55555555555"));
    List<ObjectNode> addresses =
        List.of(
            Json.object(
                "type", "work", "country", "Sierra Leone", "formatted", "1 Main St.\nÅrhus"));
    Made user =
        session.user(
            "displayName", "Zoë  O'Brien-Ünal 太郎 & \"Co\"",
            "phoneNumbers", phones,
            "addresses", addresses,
            "title", "R&D <lead>",
            "preferredLanguage", "de-AT");
    session
        .read(user)
        .has("phoneNumbers[type eq \"work\"].value", "55555555555", AS_SENT)
        .has("displayName", user.sent().path("displayName"), AS_SENT)
        .has("addresses[type eq \"work\"].country", "Sierra Leone", AS_SENT)
        .has("addresses[type eq \"work\"].formatted", "1 Main St.\nÅrhus", AS_SENT)
        .has("title", "R&D <lead>", AS_SENT)
        .has("preferredLanguage", "de-AT", AS_SENT);
  }

  private static void enterprise(Session session) {
    Made user =
        session.user(
            Uris.ENTERPRISE, Json.object("employeeNumber", "701984", "department", "Retail"));
    session
        .read(user)
        .has(Uris.ENTERPRISE + ":employeeNumber", "701984", AS_SENT)
        .has(Uris.ENTERPRISE + ":department", "Retail", AS_SENT);
  }

  private static void nulls(Session session) {
    ObjectNode body = session.userBody("title", null, "addresses", null, "manager", null);
    String remedy = "Treat null as if it were absent.";
    Answer created = session.post("/Users", body).status(remedy, 201);
    session.read(session.made(created)).lacks("title", remedy);
  }

  private static void stringBoolean(Session session) {
    String remedy = "Entra may write booleans as \"True\" and \"False\": store and show true.";
    Answer created = session.post("/Users", session.userBody("active", "True")).status(remedy, 201);
    session.read(session.made(created)).has("active", true, remedy);
  }

  private static void nameCase(Session session) {
    ObjectNode email = Json.object("Primary", true, "type", "work", "Value", "a@example.com");
    Answer created = session.post("/Users", session.userBody("emails", List.of(email)));
    String remedy = "Names of attributes have no case, at any depth.";
    created.status(remedy, 201);
    session.read(session.made(created)).has(WORK_EMAIL, "a@example.com", remedy);
  }

  private static void unknownExtension(Session session) {
    String urn = "urn:ietf:params:scim:schemas:extension:CustomExtensionName:2.0:User";
    harmless(
        session,
        session.userBody(urn, Json.object("CustomAttribute", "701984")),
        "an extension that the server does not know");
  }

  private static void lucidExtension(Session session) {
    ObjectNode licenses = Json.object("Lucidchart", "True");
    harmless(
        session,
        session.userBody(
            Uris.LUCID, Json.object("billingCode", "CC-100", "productLicenses", licenses)),
        "the extension of a gallery application");
  }

  private static void unknownAttribute(Session session) {
    harmless(
        session,
        session.userBody("favouriteColour", "green", "department", "Retail"),
        "an attribute that the server does not know");
  }

  private static void harmless(Session session, ObjectNode body, String what) {
    session
        .post("/Users", body)
        .status(
            "It carried "
                + what
                + ": ignore or store it. An administrator may map anything, and an error stops"
                + " the whole user.",
            201)
        .resource("Entra keeps it for all later requests.");
  }

  private static void duplicate(Session session) {
    Made user = session.user();
    session.post("/Users", user.sent()).error(DUPLICATE, 409).scimType("uniqueness");
  }

  private static void duplicateInOtherCase(Session session) {
    Made user = session.user();
    String shouted = user.sentText("userName").toUpperCase(Locale.ROOT);
    session.post("/Users", session.userBody("userName", shouted)).status(DUPLICATE, 409);
  }

  private static void malformed(Session session) {
    session
        .send(ScimCall.of("POST", "/Users", StringNode.valueOf("{\"userName\":")))
        .status("What a client sends is never a server's error.", 400);
  }

  private static void idEverywhere(Session session) {
    String remedy = "Entra needs the id in every answer.";
    Answer created = session.post("/Users", session.userBody());
    created.status(remedy, 201).resource(remedy);
    Made user = session.made(created);
    session.get(user.target() + "?attributes=userName").resource(remedy);
    SearchAnswer found = session.users("userName eq \"" + user.sentText("userName") + "\"");
    found.isOnly(user, remedy);
    Answer patched = session.patch(user, PatchBody.operation("Replace", "title", "Lead"));
    if (patched.status() == 200) {
      patched.resource(remedy);
    }
  }
}
