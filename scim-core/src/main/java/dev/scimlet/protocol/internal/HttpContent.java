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
import java.io.InputStream;
import java.util.Arrays;

/** The content of an HTTP request. */
final class HttpContent implements Content {

  private final ScimRequest request;
  private final JsonLimits limits;
  private final ClientProfile profile;
  private final RepairListener repairs;

  HttpContent(
      ScimRequest request, JsonLimits limits, ClientProfile profile, RepairListener repairs) {
    this.request = request;
    this.limits = limits;
    this.profile = profile;
    this.repairs = repairs;
  }

  @Override
  public ScimObject read() {
    MediaTypes.requireReadable(request);
    requireShort(request, limits);
    byte[] text = bytes(request, limits);
    // What is too long stays so, and is refused for that.
    boolean whole = text.length <= limits.documentBytes();
    return ScimJson.read(whole ? ByteOrderMark.remove(text, profile, repairs) : text, limits);
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

  /** Most streams know how much they hold; the rest, if there is any, is read after it. */
  private static byte[] read(InputStream in, int most) throws IOException {
    byte[] known = in.readNBytes(Math.min(in.available(), most));
    int next = known.length < most ? in.read() : -1;
    if (next < 0) {
      return known;
    }
    byte[] rest = in.readNBytes(most - known.length - 1);
    byte[] all = Arrays.copyOf(known, known.length + 1 + rest.length);
    all[known.length] = (byte) next;
    System.arraycopy(rest, 0, all, known.length + 1, rest.length);
    return all;
  }

  private static byte[] bytes(ScimRequest request, JsonLimits limits) {
    try {
      return read(request.body(), limits.documentBytes() + 1);
    } catch (IOException e) {
      throw ScimException.badRequest(
              ScimType.INVALID_SYNTAX, "The content could not be read to its end.")
          .causedBy(e);
    }
  }
}
