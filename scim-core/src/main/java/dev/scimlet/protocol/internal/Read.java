package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.store.StoredResource;

/**
 * Answers one resource, RFC 7644 section 3.4.1, or nothing if the client has it already, section
 * 3.14. What depends on other resources, such as {@code groups} of a user, may have changed under
 * the same version: an answer that shows it is always sent.
 */
final class Read {

  private final Answers answers;

  Read(Answers answers) {
    this.answers = answers;
  }

  ScimResponse run(Exchange exchange, Endpoint endpoint, String id) {
    if (!ResourceIds.isId(id)) {
      throw ErrorTranslator.notFound();
    }
    AttributeSelection selection = AttributeSelection.of(exchange, endpoint.type());
    StoredResource stored =
        endpoint
            .store()
            .get(exchange.store(), endpoint.key(id), selection.projection())
            .orElseThrow(ErrorTranslator::notFound);
    if (exchange.preconditions().meetKnownVersion(stored.version())
        && Answers.isCoveredByVersion(endpoint, selection)) {
      return Answers.notModified(exchange, endpoint, stored);
    }
    return answers.found(exchange, endpoint, selection, stored);
  }
}
