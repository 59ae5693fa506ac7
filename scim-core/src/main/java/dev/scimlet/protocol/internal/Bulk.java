package dev.scimlet.protocol.internal;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.protocol.EngineLimits;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;

/**
 * Runs many operations in one request, RFC 7644 section 3.7. It stands before the dispatcher: each
 * operation is authorized, and goes its way, as if it had come alone.
 */
final class Bulk {

  /** The message, its array of operations, and the operation, around the data of each. */
  private static final int LEVELS_AROUND_DATA = 3;

  private final BulkMessages messages;
  private final Dispatcher dispatcher;
  private final Operations operations;

  Bulk(Router router, Dispatcher dispatcher, Operations operations) {
    this.messages = new BulkMessages(router);
    this.dispatcher = dispatcher;
    this.operations = operations;
  }

  /** Refuses what cannot be: 501 if there is no bulk, 405 for any method but POST. */
  static void requireOffered(String method, EngineLimits limits) {
    if (!limits.offersBulk()) {
      throw ScimException.of(501, "This server does not offer the endpoint.");
    }
    if (!method.equals("POST")) {
      throw ScimException.of(405, "The endpoint understands POST.").withHeader("Allow", "POST");
    }
  }

  /** Limits for the whole message that leave its resources those that they have alone. */
  static JsonLimits jsonLimits(JsonLimits alone) {
    return alone.withDepth(Math.min(alone.depth() + LEVELS_AROUND_DATA, JsonLimits.DEEPEST));
  }

  ScimResponse run(Exchange exchange) {
    BulkRequest request = messages.read(exchange);
    BulkExecutor executor = new BulkExecutor(exchange, dispatcher, operations);
    return ScimResponse.of(
        200, BulkMessages.response(new BulkRun(exchange.baseUrl(), executor, request).run()));
  }
}
