package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.resource.ReadResult;
import dev.scimlet.resource.Resource;
import dev.scimlet.resource.ResourceReader;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimObject;

/** Reads the resource in the content of a POST or PUT, and the password apart from it. */
final class BodyReader {

  private final ProfileParts parts;
  private final ReferencedValues references;

  BodyReader(ProfileParts parts, ReferencedValues references) {
    this.parts = parts;
    this.references = references;
  }

  ReadResult read(Exchange exchange, ResourceType type) {
    ScimObject raw = exchange.content().read();
    ScimObject repaired = repaired(exchange, raw);
    ResourceReader reader = parts.reader(exchange.profile(), type);
    ReadResult sent = reader.read(repaired, exchange.repairs());
    Resource resource = references.complete(exchange, type, sent.resource());
    KeyLengths.check(type, resource.body());
    return new ReadResult(resource, sent.password(), sent.unassigned());
  }

  private static ScimObject repaired(Exchange exchange, ScimObject raw) {
    return exchange.profile().allows(RequestRepair.JSON_IN_ROLE_VALUE)
        ? RoleValues.repair(exchange, raw)
        : raw;
  }
}
