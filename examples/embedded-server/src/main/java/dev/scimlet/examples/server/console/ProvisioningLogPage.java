package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.Effect;
import dev.scimlet.examples.server.product.LogFilter;
import dev.scimlet.examples.server.product.LogOperation;
import dev.scimlet.examples.server.product.LogPage;
import dev.scimlet.examples.server.product.LogPosition;
import dev.scimlet.examples.server.product.OutcomeFilter;
import dev.scimlet.examples.server.product.ProvisioningLog;
import dev.scimlet.schema.ResourceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows what clients did, the newest first, and refreshes itself. */
final class ProvisioningLogPage implements Page {

  static final String PATH = "/admin/log";

  private static final int ROWS = 50;

  private final ProvisioningLog log;
  private final List<String> types;
  private final Part part;

  /** How much of the page is wanted. */
  enum Part {

    /** All of it. */
    WHOLE,

    /** The rows alone, for the script that refreshes them. */
    ROWS
  }

  ProvisioningLogPage(ConsoleContext context, Part part) {
    this.log = context.log();
    this.types =
        context.engine().registry().resourceTypes().stream().map(ResourceType::name).toList();
    this.part = part;
  }

  @Override
  public String path() {
    return part == Part.WHOLE ? PATH : PATH + "/rows";
  }

  @Override
  public Answer answer(ConsoleRequest request) {
    LogFilter filter = LogQueryReader.filter(request.query());
    LogPosition after = LogQueryReader.after(request.query());
    LogPage page = log.find(filter, after, ROWS);
    List<LogRow> rows = page.entries().stream().map(LogRow::of).toList();
    if (part == Part.ROWS) {
      return Answer.view("log-rows", Map.of("rows", rows));
    }
    Map<String, Object> model = new HashMap<>(links(request.query(), page));
    model.put("rows", rows);
    model.put("end", page.end().name());
    model.put("first", after == null);
    model.put("filtered", !filter.equals(LogFilter.everything()));
    model.put("dropped", log.dropped() == 0 ? "" : Words.number(log.dropped()));
    model.putAll(form(request.query(), filter));
    return Answer.view("log", model);
  }

  private static Map<String, Object> links(Parameters query, LogPage page) {
    List<String> names = LogQueryReader.NAMES;
    String next = page.next() == null ? "" : page.next().toString();
    return Map.of(
        "self", new Link(PATH).withAll(query, names).address(),
        "source", new Link(PATH + "/rows").withAll(query, names).address(),
        "next",
            next.isEmpty()
                ? ""
                : new Link(PATH).withAll(query, names).with("after", next).address(),
        "csv", new Link(LogExportPage.Format.CSV.path()).withAll(query, names).address(),
        "json", new Link(LogExportPage.Format.JSON.path()).withAll(query, names).address());
  }

  private Map<String, Object> form(Parameters query, LogFilter filter) {
    return Map.of(
        "text", query.find("text").orElse(""),
        "target", query.find("target").orElse(""),
        "client", query.find("client").orElse(""),
        "from", query.find("from").orElse(""),
        "until", query.find("until").orElse(""),
        "operations", Choice.of(LogOperation.class, "Any operation", filter.operation()),
        "types", Choice.of(types, "Any type", filter.resourceType()),
        "outcomes", Choice.of(OutcomeFilter.class, "Any outcome", filter.outcome()),
        "effects", Choice.of(Effect.class, "Any effect", filter.effect()),
        "repairs", Choice.of(LogQueryReader.REPAIRS, "Any or none", filter.repair()));
  }
}
