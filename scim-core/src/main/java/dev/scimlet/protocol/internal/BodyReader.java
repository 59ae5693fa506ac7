package dev.scimlet.protocol.internal;

import dev.scimlet.resource.Resource;
import dev.scimlet.resource.ResourceReader;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimObject;

/** Reads the resource in the content of a POST or PUT. */
final class BodyReader {

  private final ProfileParts parts;

  BodyReader(ProfileParts parts) {
    this.parts = parts;
  }

  Resource read(Exchange exchange, ResourceType type) {
    ScimObject raw = exchange.content().read();
    ScimObject repaired = RoleValues.repair(exchange, raw);
    ResourceReader reader = parts.reader(exchange.profile(), type);
    // A password is checked and then dropped: no store ever sees one.
    Resource resource = reader.read(repaired, exchange.repairs()).resource();
    KeyLengths.check(type, resource.body());
    return resource;
  }
}
