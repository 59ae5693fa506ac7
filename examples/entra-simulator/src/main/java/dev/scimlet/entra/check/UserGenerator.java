package dev.scimlet.entra.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Makes values for what the schemas of an endpoint describe, as the SCIM Validator does: random
 * capital letters even for languages and time zones, names of countries, telephone numbers with
 * hyphens, managers that do not exist.
 */
final class UserGenerator {

  /** The multi-valued attributes that are filled, and the types of their values. */
  private static final Map<String, List<String>> ELEMENTS =
      Map.of(
          "emails", List.of("work"),
          "phoneNumbers", List.of("work", "mobile", "fax"),
          "addresses", List.of("work"));

  private static final Set<String> UNTOUCHED =
      Set.of("id", "externalId", "meta", "schemas", "password", "groups");
  private static final Set<String> PARTS = Set.of("type", "primary", "$ref", "displayName");
  private static final List<String> COUNTRIES =
      List.of("Sierra Leone", "Ukraine", "Bermuda", "Ecuador");

  private final JsonNode schemas;
  private final TestNames names;
  private final List<GeneratedValue> values = new ArrayList<>();

  private UserGenerator(JsonNode schemas, TestNames names) {
    this.schemas = schemas;
    this.names = names;
  }

  /** New values for everything that the endpoint, or else the default schema, describes. */
  static List<GeneratedValue> values(Session session) {
    JsonNode told = session.endpoint().schemas();
    JsonNode schemas = attributes(told, Uris.USER).isEmpty() ? DefaultSchemas.read() : told;
    return new UserGenerator(schemas, session.names()).generate();
  }

  private List<GeneratedValue> generate() {
    attributes(schemas, Uris.USER).forEach(each -> attribute("", each));
    attributes(schemas, Uris.ENTERPRISE).forEach(each -> attribute(Uris.ENTERPRISE + ":", each));
    return List.copyOf(values);
  }

  private static JsonNode attributes(JsonNode schemas, String id) {
    for (JsonNode schema : schemas) {
      if (schema.path("id").stringValue("").equals(id)) {
        return schema.path("attributes");
      }
    }
    return Json.object();
  }

  private void attribute(String prefix, JsonNode definition) {
    String name = definition.path("name").stringValue("");
    if (!name.matches("[A-Za-z][\\w-]*") || UNTOUCHED.contains(name) || !isSettable(definition)) {
      return;
    }
    JsonNode parts = definition.path("subAttributes");
    if (definition.path("multiValued").booleanValue(false)) {
      elements(name, parts);
    } else if (parts.isEmpty()) {
      add(prefix + name, definition, name);
    } else {
      parts.forEach(part -> part(prefix + name, part, name));
    }
  }

  private void elements(String name, JsonNode parts) {
    List<String> types = ELEMENTS.getOrDefault(name, List.of());
    JsonNode canonical = canonicalTypes(parts);
    if (name.equals("roles") || (!types.isEmpty() && canonical.isEmpty())) {
      parts.forEach(part -> part(name + "[primary eq \"True\"]", part, name));
      return;
    }
    for (String type : types) {
      if (Json.contains(canonical, type)) {
        parts.forEach(part -> part(name + "[type eq \"" + type + "\"]", part, name));
      }
    }
  }

  private static JsonNode canonicalTypes(JsonNode parts) {
    for (JsonNode part : parts) {
      if (part.path("name").stringValue("").equals("type")) {
        return part.path("canonicalValues");
      }
    }
    return Json.object();
  }

  private void part(String parent, JsonNode definition, String attribute) {
    String name = definition.path("name").stringValue("");
    if (name.matches("\\w+") && !PARTS.contains(name) && isSettable(definition)) {
      add(parent + "." + name, definition, attribute + "." + name);
    }
  }

  private static boolean isSettable(JsonNode definition) {
    return definition.path("mutability").stringValue("readWrite").equals("readWrite")
        && !definition.path("returned").stringValue("default").equals("never");
  }

  private void add(String path, JsonNode definition, String name) {
    values.add(
        new GeneratedValue(
            path, value(definition, name), definition.path("required").booleanValue(false)));
  }

  private JsonNode value(JsonNode definition, String name) {
    JsonNode canonical = definition.path("canonicalValues");
    if (!canonical.isEmpty()) {
      return canonical.path(names.below(canonical.size()));
    }
    return switch (definition.path("type").stringValue("string")) {
      case "boolean" -> Json.node(true);
      case "integer" -> Json.node(1 + names.below(1000));
      case "decimal" -> Json.node(0.5 + names.below(1000));
      case "dateTime" -> Json.node("2026-01-01T00:00:00Z");
      case "binary" -> Json.node("AAEC");
      default -> Json.node(text(name));
    };
  }

  private String text(String name) {
    return switch (name) {
      case "userName", "emails.value" -> names.address();
      case "phoneNumbers.value" ->
          (10 + names.below(90))
              + "-"
              + (100 + names.below(900))
              + "-"
              + (1000 + names.below(9000));
      case "addresses.country" -> COUNTRIES.get(names.below(COUNTRIES.size()));
      case "timezone" -> "America/Guayaquil";
      case "preferredLanguage" -> "hi";
      default -> names.capitals();
    };
  }
}
