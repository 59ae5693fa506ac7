package dev.scimlet.entra.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Reads objects from CSV of RFC 4180, whose header has the names of the attributes. */
final class CsvObjects {

  /** Their cells have several values, between semicolons. */
  static final Set<String> MULTI_VALUED =
      Set.of("members", "proxyAddresses", "otherMails", "businessPhones", "appRoleAssignments");

  private static final String ENABLED = "accountEnabled";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  private final SourceFile file;
  private final SourceType type;

  private CsvObjects(SourceFile file, SourceType type) {
    this.file = file;
    this.type = type;
  }

  static List<SourceEntry> read(SourceFile file, SourceType type) {
    return new CsvObjects(file, type).read();
  }

  private List<SourceEntry> read() {
    List<SourceEntry> entries = new ArrayList<>();
    long read = 0;
    try (CSVParser parser = CSVParser.parse(file.text(), FORMAT)) {
      String id = idColumn(parser.getHeaderNames());
      read = 1;
      for (CSVRecord record : parser) {
        entries.add(entry(record, id, file.line(read + 1)));
        read = parser.getCurrentLineNumber();
      }
      return entries;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw SourceFile.failure(
          file.line(read + 1), "this is no CSV, has a column twice, or ends too early.", e);
    }
  }

  private String idColumn(List<String> header) {
    if (header.contains("objectId")) {
      return "objectId";
    }
    if (header.contains("id")) {
      return "id";
    }
    throw SourceFile.failure(file.line(1), "a column objectId is needed.", null);
  }

  private SourceEntry entry(CSVRecord record, String id, String place) {
    if (!record.isConsistent()) {
      throw SourceFile.failure(place, "the line has not as many cells as the header.", null);
    }
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    record
        .toMap()
        .forEach(
            (name, cell) -> {
              if (!cell.isEmpty() && !name.equals(id)) {
                attributes.put(name, value(name, cell, place));
              }
            });
    String objectId = record.get(id);
    if (objectId.isEmpty()) {
      throw SourceFile.failure(place, "an objectId is needed.", null);
    }
    return new SourceEntry(place, new SourceObject(objectId, type, attributes), null);
  }

  private static JsonNode value(String name, String cell, String place) {
    if (name.equals(ENABLED)) {
      return enabled(cell, place);
    }
    return MULTI_VALUED.contains(name) ? values(cell) : StringNode.valueOf(cell);
  }

  private static JsonNode enabled(String cell, String place) {
    if (!cell.equalsIgnoreCase("true") && !cell.equalsIgnoreCase("false")) {
      throw SourceFile.failure(place, ENABLED + " is neither true nor false.", null);
    }
    return BooleanNode.valueOf(cell.equalsIgnoreCase("true"));
  }

  private static ArrayNode values(String cell) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    Arrays.stream(cell.split(";"))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .forEach(array::add);
    return array;
  }
}
