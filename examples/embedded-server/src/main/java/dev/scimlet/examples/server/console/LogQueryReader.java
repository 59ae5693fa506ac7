package dev.scimlet.examples.server.console;

import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.Repair;
import dev.scimlet.examples.server.product.Effect;
import dev.scimlet.examples.server.product.LogFilter;
import dev.scimlet.examples.server.product.LogOperation;
import dev.scimlet.examples.server.product.LogPosition;
import dev.scimlet.examples.server.product.OutcomeFilter;
import dev.scimlet.filter.FilterRepair;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.protocol.RequestRepair;
import dev.scimlet.resource.ResourceRepair;
import dev.scimlet.value.ValueRepair;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the query of the log's pages. */
final class LogQueryReader {

  /** The parameters that make a filter. */
  static final List<String> NAMES =
      List.of(
          "text",
          "target",
          "client",
          "operation",
          "type",
          "outcome",
          "effect",
          "repair",
          "from",
          "until");

  /** The names of all leniencies, in the order of the alphabet. */
  static final List<String> REPAIRS =
      Stream.<Repair[]>of(
              RequestRepair.values(),
              ResourceRepair.values(),
              ValueRepair.values(),
              NameRepair.values(),
              PatchRepair.values(),
              FilterRepair.values())
          .flatMap(Stream::of)
          .map(Repair::name)
          .distinct()
          .sorted()
          .toList();

  private LogQueryReader() {}

  static LogFilter filter(Parameters query) {
    return new LogFilter(
        time(query, "from"),
        time(query, "until"),
        query.find("client").orElse(null),
        Choice.read(LogOperation.class, query, "operation").orElse(null),
        query.find("type").orElse(null),
        Choice.read(OutcomeFilter.class, query, "outcome").orElse(null),
        Choice.read(Effect.class, query, "effect").orElse(null),
        query.find("repair").orElse(null),
        query.find("target").orElse(null),
        query.find("text").orElse(null));
  }

  static @Nullable LogPosition after(Parameters query) {
    String text = query.find("after").orElse(null);
    return text == null
        ? null
        : LogPosition.parse(text)
            .orElseThrow(() -> Refusal.badRequest("There is no such place in the log."));
  }

  private static @Nullable Instant time(Parameters query, String name) {
    String text = query.find(name).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      Instant time = LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      // What databases hold is bounded.
      if (time.isAfter(Instant.EPOCH.minusMillis(1))
          && time.isBefore(Instant.ofEpochMilli(1L << 52))) {
        return time;
      }
    } catch (DateTimeException e) {
      throw Refusal.badRequest("A time is written like 2026-03-01T10:20.");
    }
    throw Refusal.badRequest("The time is too far away.");
  }
}
