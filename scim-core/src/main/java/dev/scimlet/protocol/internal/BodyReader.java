package dev.scimlet.protocol.internal;

import dev.scimlet.resource.ReadResult;
import dev.scimlet.resource.ResourceReader;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimObject;

/** Reads the resource in the content of a POST or PUT, and the password apart from it. */
final class BodyReader {

  private final ProfileParts parts;

  BodyReader(ProfileParts parts) {
    this.parts = parts;
  }

  ReadResult read(Exchange exchange, ResourceType type) {
    ScimObject raw = exchange.content().read();
    ScimObject repaired = RoleValues.repair(exchange, raw);
    ResourceReader reader = parts.reader(exchange.profile(), type);
    ReadResult sent = reader.read(repaired, exchange.repairs());
    KeyLengths.check(type, sent.resource().body());
    return sent;
  }
}
