package dev.scimlet.sql;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schema;
import dev.scimlet.sql.StoreKind.IndexWish;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Users with attributes of every type in an extension of a host's own, and groups. */
final class Inventory {

  static final String URI = "urn:example:schemas:extension:Inventory";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  static final Schema SCHEMA =
      Schema.of(
          json(
              """
              {"id": "urn:example:schemas:extension:Inventory", "name": "Inventory",
               "attributes": [
                 {"name": "badge", "type": "string", "caseExact": true, "uniqueness": "server"},
                 {"name": "text", "type": "string"},
                 {"name": "exactText", "type": "string", "caseExact": true},
                 {"name": "note", "type": "string"},
                 {"name": "texts", "type": "string", "multiValued": true},
                 {"name": "exactTexts", "type": "string", "multiValued": true, "caseExact": true},
                 {"name": "notes", "type": "string", "multiValued": true},
                 {"name": "count", "type": "integer"},
                 {"name": "counts", "type": "integer", "multiValued": true},
                 {"name": "weight", "type": "decimal"},
                 {"name": "weights", "type": "decimal", "multiValued": true},
                 {"name": "size", "type": "decimal"},
                 {"name": "level", "type": "integer"},
                 {"name": "price", "type": "decimal"},
                 {"name": "start", "type": "dateTime"},
                 {"name": "flag", "type": "boolean"},
                 {"name": "moment", "type": "dateTime"},
                 {"name": "moments", "type": "dateTime", "multiValued": true},
                 {"name": "page", "type": "reference", "referenceTypes": ["external"]},
                 {"name": "blob", "type": "binary"},
                 {"name": "place", "type": "complex", "subAttributes": [
                   {"name": "city", "type": "string"},
                   {"name": "labels", "type": "string", "multiValued": true},
                   {"name": "floor", "type": "integer"}]},
                 {"name": "parts", "type": "complex", "multiValued": true, "subAttributes": [
                   {"name": "value", "type": "string", "caseExact": true},
                   {"name": "type", "type": "string", "caseExact": true},
                   {"name": "primary", "type": "boolean"},
                   {"name": "amount", "type": "decimal"},
                   {"name": "since", "type": "dateTime"}]}]}"""));

  static final ResourceType USER = ResourceTypes.user().with(SCHEMA);
  static final ResourceType GROUP = ResourceTypes.group();
  static final List<ResourceType> TYPES = List.of(USER, GROUP);

  /** What is indexed beside what the store chooses itself; some attributes never are. */
  static final List<IndexWish> INDEX =
      Stream.concat(
              Stream.of("title", "active", "emails.type"),
              Stream.of(
                      "text",
                      "exactText",
                      "texts",
                      "exactTexts",
                      "count",
                      "counts",
                      "weight",
                      "weights",
                      "level",
                      "price",
                      "start",
                      "flag",
                      "moment",
                      "moments",
                      "place.city",
                      "place.labels",
                      "parts.value",
                      "parts.amount",
                      "parts.since")
                  .map(name -> URI + ":" + name))
          .map(name -> new IndexWish("User", name))
          .toList();

  private Inventory() {}

  private static ScimObject json(String text) {
    return ScimJson.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults());
  }
}
