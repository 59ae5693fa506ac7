package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.json.JsonException;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.protocol.ClientProfile;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.value.ScimObject;
import java.io.IOException;

/** The message in a request, read when an operation asks for it: once, and within the limits. */
@FunctionalInterface
interface Content {

  ScimObject read();

  /** The content of an HTTP request. */
  static Content of(
      ScimRequest request, JsonLimits limits, ClientProfile profile, RepairListener repairs) {
    return () -> {
      MediaTypes.requireReadable(request);
      requireShort(request, limits);
      byte[] text = bytes(request, limits);
      // What is too long stays so, and is refused for that.
      boolean whole = text.length <= limits.documentBytes();
      return ScimJson.read(whole ? ByteOrderMark.remove(text, profile, repairs) : text, limits);
    };
  }

  /** What is announced to be too long is refused before it is read. */
  private static void requireShort(ScimRequest request, JsonLimits limits) {
    String length = request.header("Content-Length");
    if (length != null && isGreater(length.trim(), limits.documentBytes())) {
      throw new JsonException(
          JsonException.Kind.TOO_LARGE,
          "The content is longer than " + limits.documentBytes() + " bytes.",
          0,
          0);
    }
  }

  /** Whether the text is a greater number; if it is none, what comes is counted all the same. */
  private static boolean isGreater(String digits, int limit) {
    try {
      return Long.parseLong(digits) > limit;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static byte[] bytes(ScimRequest request, JsonLimits limits) {
    try {
      return request.body().readNBytes(limits.documentBytes() + 1);
    } catch (IOException e) {
      throw ScimException.badRequest(
              ScimType.INVALID_SYNTAX, "The content could not be read to its end.")
          .causedBy(e);
    }
  }
}
