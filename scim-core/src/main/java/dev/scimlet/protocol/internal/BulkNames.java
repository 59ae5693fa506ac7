package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.internal.BulkOperation.Method;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the operations of a bulk request are called: their methods and the client's names. */
final class BulkNames {

  private BulkNames() {}

  /**
   * The names of what is to be created. A name that two operations have means nothing: it is
   * refused before anything happens.
   */
  static Set<String> created(Exchange exchange, ScimArray operations) {
    Set<String> all = new HashSet<>();
    Set<String> created = new HashSet<>();
    for (ScimValue value : operations) {
      String bulkId = value instanceof ScimObject named ? bulkId(exchange, named) : null;
      if (bulkId != null && !all.add(bulkId)) {
        throw ScimException.badRequest(
            ScimType.INVALID_VALUE, "Two operations of the bulk request have the same bulkId.");
      }
      if (bulkId != null && method(exchange, (ScimObject) value) == Method.POST) {
        created.add(bulkId);
      }
    }
    return created;
  }

  /** The name of an operation, or null if it has none. */
  static @Nullable String bulkId(Exchange exchange, ScimObject operation) {
    return Messages.member(exchange, operation, "bulkId") instanceof ScimString text
            && !text.value().isEmpty()
        ? text.value()
        : null;
  }

  /** The method of an operation, or null if it has none that is possible in bulk. */
  static @Nullable Method method(Exchange exchange, ScimObject operation) {
    if (Messages.member(exchange, operation, "method") instanceof ScimString text) {
      for (Method method : Method.values()) {
        if (text.value().equals(method.name())) {
          return method;
        }
        if (text.value().equalsIgnoreCase(method.name())
            && exchange.profile().allows(RequestRepair.OPERATION_CASE)) {
          exchange.repairs().repaired(RequestRepair.OPERATION_CASE, null);
          return method;
        }
      }
    }
    return null;
  }
}
