package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.internal.BulkOperation.Method;
import dev.scimlet.protocol.internal.BulkOperation.Planned;
import dev.scimlet.protocol.internal.BulkOperation.Refused;
import dev.scimlet.protocol.internal.Route.Target;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the operations of a bulk request; one that makes no sense fails alone. */
final class BulkOperationReader {

  private final Exchange exchange;
  private final Router router;
  private final BulkReferences references;

  BulkOperationReader(Exchange exchange, Router router, BulkReferences references) {
    this.exchange = exchange;
    this.router = router;
    this.references = references;
  }

  BulkOperation read(int position, ScimValue value) {
    if (!(value instanceof ScimObject operation)) {
      return new Refused(
          position, null, null, null, malformed("it is an object with method, path and data."));
    }
    Method method = BulkNames.method(exchange, operation);
    String bulkId = BulkNames.bulkId(exchange, operation);
    Route route = null;
    try {
      route = router.route(path(operation));
      return planned(position, operation, method, bulkId, route);
    } catch (ScimException e) {
      return new Refused(position, method, bulkId, route, e);
    }
  }

  private Planned planned(
      int position,
      ScimObject operation,
      @Nullable Method method,
      @Nullable String bulkId,
      Route route) {
    if (method == null) {
      throw malformed("method is \"POST\", \"PUT\", \"PATCH\" or \"DELETE\".");
    }
    Action action = action(method, route);
    if (method == Method.POST && bulkId == null) {
      throw malformed("a POST has a bulkId, a string that is not empty.");
    }
    ScimObject data = data(operation, method);
    Set<String> needed = references.in(method, route, data);
    return new Planned(
        position, method, bulkId, route, action, data, preconditions(operation, method), needed);
  }

  private static Action action(Method method, Route route) {
    if (route.target() != Target.RESOURCES && route.target() != Target.RESOURCE) {
      throw ScimException.of(
          404, "There is no such endpoint of resources, which alone can be changed in bulk.");
    }
    return Operations.action(method.name(), route);
  }

  private String path(ScimObject operation) {
    if (Messages.member(exchange, operation, "path") instanceof ScimString path) {
      return path.value();
    }
    throw malformed("path is a string.");
  }

  private ScimObject data(ScimObject operation, Method method) {
    if (method == Method.DELETE) {
      return ScimObject.empty();
    }
    if (Messages.member(exchange, operation, "data") instanceof ScimObject data) {
      return data;
    }
    throw malformed("data is an object.");
  }

  private Preconditions preconditions(ScimObject operation, Method method) {
    ScimValue version = Messages.member(exchange, operation, "version");
    if (method == Method.POST || version == null || version == ScimNull.NULL) {
      return Preconditions.none();
    }
    if (version instanceof ScimString entityTag) {
      return Preconditions.version(entityTag.value());
    }
    throw malformed("version is a string.");
  }

  private static ScimException malformed(String expected) {
    return ScimException.badRequest(
        ScimType.INVALID_SYNTAX, "The bulk operation is malformed: " + expected);
  }
}
