package dev.scimlet.protocol;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.List;

/** A resource type of a host's own, read from JSON text, with every kind of attribute. */
final class Devices {

  static final String URI = "urn:example:schemas:Device";
  static final String LEASE_URI = "urn:example:schemas:extension:Lease";

  static final Schema SCHEMA =
      Schema.of(
          TestServer.json(
              """
              {"id": "urn:example:schemas:Device", "name": "Device", "description": "A device.",
               "attributes": [
                 {"name": "serialNumber", "type": "string", "required": true, "caseExact": true,
                  "mutability": "immutable", "uniqueness": "server"},
                 {"name": "label", "type": "string"},
                 {"name": "tags", "type": "string", "multiValued": true},
                 {"name": "port", "type": "integer"},
                 {"name": "weight", "type": "decimal"},
                 {"name": "enabled", "type": "boolean"},
                 {"name": "installed", "type": "dateTime"},
                 {"name": "certificate", "type": "binary"},
                 {"name": "owner", "type": "reference", "referenceTypes": ["User"]},
                 {"name": "vendor", "type": "string", "mutability": "immutable"},
                 {"name": "pin", "type": "string", "mutability": "writeOnly", "returned": "never"},
                 {"name": "note", "type": "string", "returned": "request"},
                 {"name": "rack", "type": "string", "returned": "always"},
                 {"name": "site", "type": "complex", "subAttributes": [
                   {"name": "building", "type": "string"},
                   {"name": "plot", "type": "string", "mutability": "immutable"},
                   {"name": "room", "type": "string", "returned": "request"},
                   {"name": "code", "type": "string", "returned": "always"}]}]}"""));

  static final Schema LEASE =
      Schema.of(
          TestServer.json(
              """
              {"id": "urn:example:schemas:extension:Lease", "name": "Lease",
               "attributes": [
                 {"name": "lessor", "type": "string"},
                 {"name": "until", "type": "dateTime"},
                 {"name": "contract", "type": "string", "mutability": "immutable"}]}"""));

  static final ResourceType TYPE =
      ResourceType.of(
          TestServer.json(
              """
              {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
               "name": "Device", "endpoint": "/Devices", "schema": "urn:example:schemas:Device",
               "schemaExtensions": [
                 {"schema": "urn:example:schemas:extension:Lease", "required": false}]}"""),
          List.of(SCHEMA, LEASE));

  private Devices() {}

  static TestServer server() {
    return TestServer.with(builder -> builder.resourceType(TYPE, InMemoryResourceStore.of(TYPE)));
  }

  /** A device with the given members, written as JSON. */
  static String json(String members) {
    return "{\"schemas\":[\"" + URI + "\",\"" + LEASE_URI + "\"]," + members + "}";
  }
}
