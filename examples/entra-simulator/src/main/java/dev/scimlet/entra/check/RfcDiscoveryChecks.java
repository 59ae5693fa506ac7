package dev.scimlet.entra.check;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** RFC 7644 section 4: what a server says of itself. */
final class RfcDiscoveryChecks {

  private RfcDiscoveryChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.RFC)
        .must(
            "rfc-service-provider-config",
            "/ServiceProviderConfig tells of each optional feature whether there is one",
            "RFC 7643 §5",
            RfcDiscoveryChecks::config)
        .must(
            "rfc-resource-types",
            "/ResourceTypes lists users and where they are",
            "RFC 7643 §6, RFC 7644 §4",
            RfcDiscoveryChecks::types)
        .must(
            "rfc-schemas",
            "/Schemas lists the schemas, and each can be read by its URI",
            "RFC 7644 §4",
            RfcDiscoveryChecks::schemas)
        .list();
  }

  private static void config(Session session) {
    Answer config =
        session
            .get("/ServiceProviderConfig")
            .status("Clients read there what the server can do.", 200);
    for (String feature : List.of("patch", "bulk", "filter", "changePassword", "sort", "etag")) {
      config.expect(
          config.body().path(feature).path("supported").isBoolean(),
          feature + ".supported is true or false",
          "ServiceProviderConfig does not tell by a boolean whether there is " + feature + ".");
    }
    config.expect(
        config.body().path("authenticationSchemes").isArray(),
        "authenticationSchemes is a list",
        "ServiceProviderConfig does not tell how clients authenticate themselves.");
  }

  private static void types(Session session) {
    SearchAnswer types =
        new SearchAnswer(session.get("/ResourceTypes"))
            .list("Clients read there what resources there are.");
    boolean found = false;
    for (JsonNode type : types.resources()) {
      found |=
          type.path("schema").stringValue("").equals(Uris.USER)
              && type.path("endpoint").stringValue("").endsWith("/Users");
    }
    types
        .answer()
        .expect(
            found,
            "A type whose schema is " + Uris.USER + " and whose endpoint is /Users",
            "/ResourceTypes does not list users with their schema and endpoint.");
  }

  private static void schemas(Session session) {
    SearchAnswer schemas =
        new SearchAnswer(session.get("/Schemas"))
            .list("Clients read there what attributes there are.");
    schemas
        .answer()
        .expect(
            schemas.ids().contains(Uris.USER),
            "The schema " + Uris.USER,
            "/Schemas does not hold the schema of users.");
    session
        .get("/Schemas/" + Uris.USER)
        .status("Each schema is read by its URI too.", 200)
        .has("id", Uris.USER, "A schema's id is its URI.");
  }
}
