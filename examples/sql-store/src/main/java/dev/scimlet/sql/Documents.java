package dev.scimlet.sql;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.nio.charset.StandardCharsets;

/** Bodies as text. */
final class Documents {

  /** What was stored is read, whatever it is. */
  private static final JsonLimits LIMITS =
      new JsonLimits(
          Integer.MAX_VALUE - 8,
          JsonLimits.DEEPEST,
          Integer.MAX_VALUE,
          JsonLimits.LONGEST_NAME,
          Integer.MAX_VALUE,
          1_000,
          1_000_000);

  private Documents() {}

  static String write(Resource resource) {
    if (resource.isPartial()) {
      throw new IllegalArgumentException("A partly loaded resource cannot be stored.");
    }
    return print(resource.body());
  }

  static String print(ScimObject body) {
    return ScimJson.print(revealed(body));
  }

  static ScimObject parse(String text) {
    return ScimJson.read(text.getBytes(StandardCharsets.UTF_8), LIMITS);
  }

  static Resource read(ResourceType type, String text) {
    return Resource.of(type, parse(text));
  }

  /**
   * Texts that are never returned come as secrets, and are stored as what they are. No text holds
   * what is no character: what is stored must be read again.
   */
  private static ScimObject revealed(ScimObject object) {
    ScimObject.Builder revealed = ScimObject.builder();
    object.forEach((name, value) -> revealed.put(name, revealed(value)));
    return revealed.build();
  }

  private static ScimValue revealed(ScimValue value) {
    if (value instanceof ScimSecret secret) {
      return revealed(ScimString.of(secret.reveal()));
    }
    if (value instanceof ScimString text) {
      Texts.requireStorable(text.value());
    }
    if (value instanceof ScimObject object) {
      return revealed(object);
    }
    return value instanceof ScimArray array
        ? ScimArray.of(array.values().stream().map(Documents::revealed).toList())
        : value;
  }
}
