package dev.scimlet.testkit;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;

/** Reads JSON that is written with single quotes. */
final class Json {

  private Json() {}

  static ScimObject object(String text) {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return ScimJson.read(bytes, JsonLimits.defaults());
  }
}
