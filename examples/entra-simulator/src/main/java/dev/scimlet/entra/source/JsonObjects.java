package dev.scimlet.entra.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads objects from JSON: an array, or what Graph answers, an object with the array as value. */
final class JsonObjects {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final SourceFile file;

  private JsonObjects(SourceFile file) {
    this.file = file;
  }

  static List<SourceEntry> read(SourceFile file, SourceType type) {
    List<SourceEntry> entries = new ArrayList<>();
    JsonObjects objects = new JsonObjects(file);
    objects.each((place, node) -> entries.add(objects.entry(place, node, type)));
    return entries;
  }

  /** Reads an array of ids. */
  static Set<String> ids(SourceFile file) {
    Set<String> ids = new LinkedHashSet<>();
    new JsonObjects(file)
        .each(
            (place, node) -> {
              if (!node.isString()) {
                throw SourceFile.failure(place, "an object id, as a text, is expected.", null);
              }
              ids.add(node.stringValue());
            });
    return ids;
  }

  private void each(BiConsumer<String, JsonNode> consumer) {
    try (JsonParser parser = JSON.createParser(file.text())) {
      begin(parser);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        String place = file.line(parser.currentTokenLocation().getLineNr());
        consumer.accept(place, parser.readValueAsTree());
      }
      end(parser);
    } catch (JacksonException e) {
      throw SourceFile.failure(
          file.line(e.getLocation().getLineNr()), "this is no JSON, or ends too early.", e);
    }
  }

  /** Goes to the array: the document, or its member "value". */
  private void begin(JsonParser parser) {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals("value");
        first = parser.nextToken();
        if (found) {
          break;
        }
        parser.skipChildren();
      }
    }
    if (first != JsonToken.START_ARRAY || parser.currentToken() != JsonToken.START_ARRAY) {
      throw SourceFile.failure(file.name(), "an array is expected.", null);
    }
  }

  /** Reads to the end, so that nothing that is no JSON goes unseen. */
  private static void end(JsonParser parser) {
    while (parser.nextToken() != null) {
      parser.skipChildren();
    }
  }

  private SourceEntry entry(String place, JsonNode node, SourceType type) {
    if (!node.isObject()) {
      throw SourceFile.failure(place, "an object is expected.", null);
    }
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    node.properties()
        .forEach(member -> JsonValues.put(attributes, member.getKey(), member.getValue(), place));
    JsonNode id = attributes.remove("objectId");
    JsonNode graphId = attributes.remove("id");
    JsonNode found = id == null ? graphId : id;
    if (found == null || !found.isString()) {
      throw SourceFile.failure(place, "an objectId, as a text, is needed.", null);
    }
    return new SourceEntry(place, new SourceObject(found.stringValue(), type, attributes), null);
  }
}
