package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** What the messages of RFC 7644 have in common: a schema, and members that have fixed names. */
final class Messages {

  private Messages() {}

  /** Finds a member; null if there is none. */
  static @Nullable ScimValue member(Exchange exchange, ScimObject object, String name) {
    ScimValue exact = object.get(name);
    if (exact != null || !exchange.profile().allows(RequestRepair.MESSAGE_MEMBER_CASE)) {
      return exact;
    }
    for (String candidate : object.names()) {
      if (candidate.equalsIgnoreCase(name)) {
        exchange.repairs().repaired(RequestRepair.MESSAGE_MEMBER_CASE, null);
        return object.get(candidate);
      }
    }
    return null;
  }

  /** Refuses a message that does not say what it is. */
  static void requireSchema(Exchange exchange, ScimObject message, String uri) {
    if (member(exchange, message, "schemas") instanceof ScimArray schemas) {
      for (ScimValue schema : schemas) {
        if (schema instanceof ScimString text && text.value().equalsIgnoreCase(uri)) {
          return;
        }
      }
    }
    if (!exchange.profile().allows(RequestRepair.MESSAGE_SCHEMA)) {
      throw ScimException.badRequest(
          ScimType.INVALID_SYNTAX, "The schemas of this message are [\"" + uri + "\"].");
    }
    exchange.repairs().repaired(RequestRepair.MESSAGE_SCHEMA, null);
  }
}
