package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.json.ScimJson;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.value.ScimObject;
import java.io.IOException;

/** Reads the content of a request, within the limits. */
final class RequestBodies {

  private RequestBodies() {}

  static ScimObject read(Exchange exchange) {
    MediaTypes.requireReadable(exchange.request());
    try {
      return ScimJson.read(exchange.request().body(), exchange.limits().json());
    } catch (IOException e) {
      throw ScimException.badRequest(
              ScimType.INVALID_SYNTAX, "The content could not be read to its end.")
          .causedBy(e);
    }
  }
}
