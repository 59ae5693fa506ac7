package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.Projection;
import dev.scimlet.store.StoredResource;

/** Answers one resource, RFC 7644 section 3.4.1. */
final class Read {

  private final Answers answers;

  Read(Answers answers) {
    this.answers = answers;
  }

  ScimResponse run(Exchange exchange, Endpoint endpoint, String id) {
    if (!ResourceIds.isId(id)) {
      throw ErrorTranslator.notFound();
    }
    AttributeSelection selection = AttributeSelectionReader.read(exchange, endpoint.type());
    StoredResource stored =
        endpoint
            .store()
            .get(
                exchange.store(), endpoint.key(id), Projection.without(selection.namesToLeaveOut()))
            .orElseThrow(ErrorTranslator::notFound);
    return answers.resource(200, exchange, endpoint, selection, stored);
  }
}
