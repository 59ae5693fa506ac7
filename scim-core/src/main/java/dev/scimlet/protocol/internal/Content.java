package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.value.ScimObject;
import java.io.IOException;

/** The message in a request, read when an operation asks for it: once, and within the limits. */
@FunctionalInterface
interface Content {

  ScimObject read();

  /** The content of an HTTP request. */
  static Content of(ScimRequest request, JsonLimits limits) {
    return () -> {
      MediaTypes.requireReadable(request);
      try {
        return ScimJson.read(request.body(), limits);
      } catch (IOException e) {
        throw ScimException.badRequest(
                ScimType.INVALID_SYNTAX, "The content could not be read to its end.")
            .causedBy(e);
      }
    };
  }
}
