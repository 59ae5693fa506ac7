package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.patch.PatchOperation;
import dev.scimlet.patch.PatchOperation.Kind;
import dev.scimlet.patch.PatchRequest;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the message of a PATCH, RFC 7644 section 3.5.2; members it does not know are ignored. */
final class PatchMessages {

  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

  private static final Map<String, Kind> KINDS =
      Map.of("add", Kind.ADD, "remove", Kind.REMOVE, "replace", Kind.REPLACE);

  PatchRequest read(Exchange exchange, ScimObject message) {
    Messages.requireSchema(exchange, message, SCHEMA);
    if (!(Messages.member(exchange, message, "Operations") instanceof ScimArray operations)) {
      throw ScimException.badRequest(
          ScimType.INVALID_SYNTAX, "A PATCH has an array of Operations.");
    }
    if (operations.size() > exchange.profile().patch().maxOperations()) {
      throw ScimException.of(
          413,
          "A PATCH may have at most "
              + exchange.profile().patch().maxOperations()
              + " operations.");
    }
    List<PatchOperation> read = new ArrayList<>(operations.size());
    for (ScimValue operation : operations) {
      read.add(operation(exchange, operation, read.size() + 1));
    }
    return new PatchRequest(read);
  }

  private static PatchOperation operation(Exchange exchange, ScimValue value, int number) {
    if (!(value instanceof ScimObject operation)) {
      throw malformed(number, "it is an object with op, path and value.");
    }
    ScimValue path = Messages.member(exchange, operation, "path");
    if (path != null && !(path instanceof ScimString) && path != ScimNull.NULL) {
      throw malformed(number, "path is a string.");
    }
    PatchOperation read =
        new PatchOperation(
            kind(exchange, Messages.member(exchange, operation, "op"), number),
            path instanceof ScimString text ? text.value() : null,
            Messages.member(exchange, operation, "value"));
    return exchange.profile().allows(RequestRepair.JSON_IN_ROLE_VALUE)
        ? RoleValues.repair(exchange, read)
        : read;
  }

  private static Kind kind(Exchange exchange, @Nullable ScimValue op, int number) {
    if (op instanceof ScimString text) {
      Kind exact = KINDS.get(text.value());
      if (exact != null) {
        return exact;
      }
      for (Kind kind : Kind.values()) {
        if (text.value().equalsIgnoreCase(kind.name())
            && exchange.profile().allows(RequestRepair.OPERATION_CASE)) {
          exchange.repairs().repaired(RequestRepair.OPERATION_CASE, null);
          return kind;
        }
      }
    }
    throw malformed(number, "op is \"add\", \"replace\" or \"remove\".");
  }

  private static ScimException malformed(int number, String expected) {
    return ScimException.badRequest(
        ScimType.INVALID_SYNTAX, "Operation " + number + " is malformed: " + expected);
  }
}
