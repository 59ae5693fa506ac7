package dev.scimlet.entra.check;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What Entra reads from {@code /Schemas} when an administrator opens the mapping page. */
final class EntraSchemaChecks {

  private static final List<String> MAPPED =
      List.of("userName", "active", "displayName", "title", "emails", "preferredLanguage", "name");

  private EntraSchemaChecks() {}

  static List<Procedure> all() {
    return new Procedures(Suite.ENTRA)
        .must(
            "entra-schemas",
            "/Schemas answers with a list that holds the schema of users",
            "Entra R8, R23",
            EntraSchemaChecks::list)
        .must(
            "entra-schemas-no-null",
            "/Schemas shows no null",
            "Entra R23",
            EntraSchemaChecks::noNull)
        .must(
            "entra-schemas-words",
            "/Schemas writes its words in camel case: readWrite",
            "Entra R23",
            EntraSchemaChecks::words)
        .advice(
            "entra-schemas-complete",
            "/Schemas describes what is mapped by default, and groups if there are any",
            "Entra gallery Schema_Discoverability",
            EntraSchemaChecks::complete)
        .list();
  }

  private static SearchAnswer read(Session session) {
    return new SearchAnswer(session.get("/Schemas"))
        .list("Entra reads the schemas to offer attributes for the mapping.");
  }

  private static void list(Session session) {
    SearchAnswer schemas = read(session).wellFormed();
    schemas
        .answer()
        .expect(
            schemas.ids().contains(Uris.USER),
            "The schema " + Uris.USER,
            "/Schemas does not hold the schema of users, " + Uris.USER + ".");
  }

  private static void noNull(Session session) {
    SearchAnswer schemas = read(session);
    schemas
        .answer()
        .expect(
            !hasNull(schemas.answer().body()),
            "No null",
            "/Schemas holds a null: leave out what has no value.");
  }

  private static boolean hasNull(JsonNode node) {
    if (node.isNull()) {
      return true;
    }
    for (JsonNode child : node) {
      if (hasNull(child)) {
        return true;
      }
    }
    return false;
  }

  private static void words(Session session) {
    SearchAnswer schemas = read(session);
    List<String> known = List.of("readOnly", "readWrite", "immutable", "writeOnly");
    for (JsonNode schema : schemas.resources()) {
      for (JsonNode attribute : schema.path("attributes")) {
        JsonNode mutability = attribute.path("mutability");
        schemas
            .answer()
            .expect(
                mutability.isMissingNode() || known.contains(mutability.stringValue("")),
                "mutability is one of " + known,
                "The attribute "
                    + Json.show(attribute.path("name"))
                    + " has "
                    + Json.show(mutability)
                    + " as mutability, which is none of "
                    + known
                    + ".");
      }
    }
  }

  private static void complete(Session session) {
    SearchAnswer schemas = read(session);
    List<String> missing = new ArrayList<>(MAPPED);
    for (JsonNode schema : schemas.resources()) {
      if (schema.path("id").stringValue("").equals(Uris.USER)) {
        schema
            .path("attributes")
            .forEach(attribute -> missing.remove(attribute.path("name").stringValue("")));
      }
    }
    schemas
        .answer()
        .expect(
            missing.isEmpty(),
            "All attributes of the default mapping",
            "The schema of users does not describe " + missing + ".")
        .expect(
            !session.endpoint().hasGroups() || schemas.ids().contains(Uris.GROUP),
            "The schema " + Uris.GROUP,
            "There are groups, and /Schemas does not hold " + Uris.GROUP + ".");
  }
}
