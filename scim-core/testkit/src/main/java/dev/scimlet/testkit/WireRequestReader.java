package dev.scimlet.testkit;

import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a request of the JSON that describes it. */
final class WireRequestReader {

  private WireRequestReader() {}

  static WireRequest read(ScimObject json) {
    Map<String, String> headers = new LinkedHashMap<>();
    ScimObject fields = json.getObject("headers");
    if (fields != null) {
      fields.forEach((name, value) -> headers.put(name, WireValues.text(value)));
    }
    return new WireRequest(
        String.valueOf(json.getString("method")),
        String.valueOf(json.getString("path")),
        headers,
        body(json.get("body")));
  }

  /** A string is content that is not JSON, to be sent as it is. */
  private static @Nullable String body(@Nullable ScimValue body) {
    if (body == null) {
      return null;
    }
    return body instanceof ScimString raw ? raw.value() : ScimJson.print(body);
  }
}
