package dev.scimlet.examples.server.product;

import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Writes entries as a JSON array, one after the other. */
final class LogJson {

  private static final int MICROSECONDS = 3;

  private final Appendable out;
  private String separator = "\n";

  LogJson(Appendable out) {
    this.out = out;
  }

  void start() throws IOException {
    out.append('[');
  }

  void write(LogEntry entry) throws IOException {
    out.append(separator).append(ScimJson.print(json(entry)));
    separator = ",\n";
  }

  void end() throws IOException {
    out.append("\n]\n");
  }

  static BigDecimal milliseconds(LogEntry entry) {
    return BigDecimal.valueOf(entry.duration().toNanos() / 1_000, MICROSECONDS);
  }

  private static ScimObject json(LogEntry entry) {
    return ScimObject.builder()
        .put("id", entry.position().id())
        .put("time", entry.time().toString())
        .putIfPresent("client", entry.client())
        .put("operation", entry.operation().name())
        .putIfPresent("resourceType", entry.resourceType())
        .putIfPresent("target", entry.target())
        .putIfPresent("targetName", entry.targetName())
        .put("effect", entry.effect().name())
        .put("changed", ScimArray.of(entry.changed().stream().map(ScimString::of).toList()))
        .put("status", entry.status())
        .putIfPresent("scimType", entry.scimType())
        .putIfPresent("detail", entry.detail())
        .put("repairs", repairs(entry.repairs()))
        .put("milliseconds", new ScimNumber(milliseconds(entry)))
        .build();
  }

  private static ScimArray repairs(List<LoggedRepair> repairs) {
    return ScimArray.of(
        repairs.stream()
            .map(
                repair ->
                    ScimObject.builder()
                        .put("name", repair.name())
                        .putIfPresent("attribute", repair.attribute())
                        .build())
            .toList());
  }
}
