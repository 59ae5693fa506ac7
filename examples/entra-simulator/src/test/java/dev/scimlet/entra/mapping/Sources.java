package dev.scimlet.entra.mapping;

import dev.scimlet.entra.source.SourceObject;
import dev.scimlet.entra.source.SourceType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Objects and contexts for tests. */
final class Sources {

  private static final JsonMapper JSON = new JsonMapper();

  private Sources() {}

  /** A user with the id "id" and attributes written as JSON, in single quotation marks. */
  static SourceObject user(String attributes) {
    Map<String, JsonNode> map = new LinkedHashMap<>();
    JSON.readTree(attributes.replace('\'', '"'))
        .properties()
        .forEach(member -> map.put(member.getKey(), member.getValue()));
    return new SourceObject("id", SourceType.USER, map);
  }

  static MappingContext creating() {
    return new MappingContext(false, true, Instant.EPOCH, new Random(1));
  }

  static MappingContext updating() {
    return new MappingContext(false, false, Instant.EPOCH, new Random(1));
  }
}
