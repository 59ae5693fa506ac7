package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.EngineLimits;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;

/**
 * Runs many operations in one request, RFC 7644 section 3.7. It stands before the dispatcher: each
 * operation is authorized, and goes its way, as if it had come alone.
 */
final class Bulk {

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

  ScimResponse run(Exchange exchange) {
    BulkRequest request = messages.read(exchange);
    BulkExecutor executor = new BulkExecutor(exchange, dispatcher, operations);
    return ScimResponse.of(
        200, BulkMessages.response(new BulkRun(exchange.baseUrl(), executor, request).run()));
  }
}
