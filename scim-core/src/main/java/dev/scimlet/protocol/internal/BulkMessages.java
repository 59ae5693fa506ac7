package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.json.JsonException;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.protocol.internal.BulkOperation.Method;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bulk requests and writes what answers them, RFC 7644 section 3.7. */
final class BulkMessages {

  private static final String REQUEST = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";
  private static final String RESPONSE = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";
  private static final String OPERATIONS = "Operations";
  private static final BigDecimal MOST_ERRORS = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Router router;

  BulkMessages(Router router) {
    this.router = router;
  }

  BulkRequest read(Exchange exchange) {
    ScimObject message = content(exchange);
    Messages.requireSchema(exchange, message, REQUEST);
    int failOnErrors = failOnErrors(Messages.member(exchange, message, "failOnErrors"));
    if (!(Messages.member(exchange, message, OPERATIONS) instanceof ScimArray operations)) {
      throw ScimException.badRequest(
          ScimType.INVALID_SYNTAX, "A bulk request has an array of Operations.");
    }
    int most = exchange.limits().maxBulkOperations();
    if (operations.size() > most) {
      throw ScimException.of(
          413, "The bulk request has more operations than maxOperations (" + most + ") allows.");
    }
    BulkReferences references = new BulkReferences(BulkNames.created(exchange, operations));
    BulkOperationReader reader = new BulkOperationReader(exchange, router, references);
    List<BulkOperation> read = new ArrayList<>();
    for (ScimValue operation : operations) {
      read.add(reader.read(read.size(), operation));
    }
    return new BulkRequest(read, failOnErrors, references);
  }

  private static ScimObject content(Exchange exchange) {
    try {
      return exchange.content().read();
    } catch (JsonException e) {
      if (e.kind() != JsonException.Kind.TOO_LARGE) {
        throw e;
      }
      int most = exchange.limits().json().documentBytes();
      throw ScimException.of(
              413, "The bulk request is longer than maxPayloadSize (" + most + " bytes) allows.")
          .causedBy(e);
    }
  }

  private static int failOnErrors(@Nullable ScimValue value) {
    if (value == null || value == ScimNull.NULL) {
      return Integer.MAX_VALUE;
    }
    BigDecimal number = value instanceof ScimNumber given ? given.value() : BigDecimal.ZERO;
    if (number.signum() <= 0 || number.stripTrailingZeros().scale() > 0) {
      throw ScimException.badRequest(
          ScimType.INVALID_VALUE, "failOnErrors is an integer greater than 0.");
    }
    return number.min(MOST_ERRORS).intValue();
  }

  static ScimObject response(List<ScimObject> results) {
    return ScimObject.builder()
        .put("schemas", ScimArray.of(ScimString.of(RESPONSE)))
        .put(OPERATIONS, ScimArray.of(results))
        .build();
  }

  /** Tells what became of an operation; nothing of what the client sent is repeated. */
  static ScimObject result(
      String baseUrl, BulkOperation operation, @Nullable Route route, ScimResponse response) {
    ScimObject.Builder result =
        ScimObject.builder()
            .putIfPresent("location", location(baseUrl, operation.method(), route, response));
    if (operation.method() != null) {
      result.put("method", operation.method().name());
    }
    result.putIfPresent("bulkId", operation.bulkId());
    result.putIfPresent("version", response.headers().get("ETag"));
    result.put("status", Integer.toString(response.status()));
    ScimObject error = BulkExecutor.succeeded(response) ? null : response.body();
    if (error != null) {
      result.put("response", error);
    }
    return result.build();
  }

  /** Where the resource is; null for one that was not created, and for none at all. */
  private static @Nullable String location(
      String baseUrl, @Nullable Method method, @Nullable Route route, ScimResponse response) {
    if (method == Method.POST || route == null || route.type() == null || route.id() == null) {
      return response.headers().get("Location");
    }
    String id = URLEncoder.encode(route.id(), StandardCharsets.UTF_8).replace("+", "%20");
    return Representation.location(baseUrl, route.type(), id);
  }
}
