package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** What all messages of the protocol have in common, RFC 7644 section 3.1. */
final class Messages {

  private Messages() {}

  /** Refuses a message that is not of a schema. */
  static void requireSchema(Exchange exchange, ScimObject message, String schema) {
    if (member(exchange, message, "schemas") instanceof ScimArray schemas) {
      for (ScimValue listed : schemas) {
        if (listed instanceof ScimString uri && uri.value().equalsIgnoreCase(schema)) {
          return;
        }
      }
    }
    if (!exchange.profile().allows(RequestRepair.MESSAGE_SCHEMA)) {
      throw ScimException.badRequest(
          ScimType.INVALID_SYNTAX, "The schemas of this message are [\"" + schema + "\"].");
    }
    exchange.repairs().repaired(RequestRepair.MESSAGE_SCHEMA, null);
  }

  /** A member of a message, or null if it is absent. */
  static @Nullable ScimValue member(Exchange exchange, ScimObject message, String name) {
    ScimValue exact = message.get(name);
    if (exact != null || !exchange.profile().allows(RequestRepair.MESSAGE_MEMBER_CASE)) {
      return exact;
    }
    for (String candidate : message.names()) {
      if (candidate.equalsIgnoreCase(name)) {
        exchange.repairs().repaired(RequestRepair.MESSAGE_MEMBER_CASE, null);
        return message.get(candidate);
      }
    }
    return null;
  }
}
