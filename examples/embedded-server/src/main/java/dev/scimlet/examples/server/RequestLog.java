package dev.scimlet.examples.server;

import dev.scimlet.protocol.RequestEvent;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.protocol.RequestListener;
import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints a line for each request: when, who, what, how it ended, how long it took and which
 * leniencies it needed. Never a value of an attribute, unless the engine was told to explain.
 */
final class RequestLog implements RequestListener {

  private static final int LONGEST_WORD = 120;

  private final PrintStream out;
  private final Clock clock;

  RequestLog(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void completed(RequestEvent event) {
    StringBuilder lines = new StringBuilder(line(event));
    if (event.explanation() != null) {
      event.explanation().lines().forEach(line -> lines.append("\n  ").append(line));
    }
    // In one piece: requests run at the same time.
    out.println(lines);
  }

  private String line(RequestEvent event) {
    return String.join(
        " ",
        clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
        event.principal() == null ? "-" : word(event.principal().name()),
        word(event.method()),
        word(event.resourceType()),
        word(event.id()),
        Integer.toString(event.status()),
        event.scimType() == null ? "-" : event.scimType().rfcName(),
        event.duration().toMillis() + "ms",
        repairs(event));
  }

  private static String repairs(RequestEvent event) {
    String repairs =
        event.repairs().stream()
            .map(RequestLog::repair)
            .distinct()
            .collect(Collectors.joining(","));
    return repairs.isEmpty() ? "-" : repairs;
  }

  private static String repair(FiredRepair fired) {
    return fired.where() == null
        ? fired.repair().toString()
        : fired.repair() + "(" + word(fired.where().toString()) + ")";
  }

  /** Clients choose ids and names of attributes; none of them can forge a line or a column. */
  private static String word(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "-";
    }
    String cut = text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) : text;
    return cut.replaceAll("[^!-~]", "?");
  }
}
