package dev.scimlet.entra.command;

import dev.scimlet.entra.operation.LogField;
import dev.scimlet.entra.operation.LogFilter;
import dev.scimlet.entra.operation.LogQuery;
import dev.scimlet.entra.operation.LogText;
import dev.scimlet.entra.operation.ProvisioningLog;
import dev.scimlet.entra.operation.ProvisioningRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Shows the provisioning log. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    header = "Shows what was done with each user and group, and why.",
    footer = {
      "",
      "Filters of Microsoft Graph work too, for instance",
      "  log --filter \"provisioningStatusInfo/status eq 'failure' and"
          + " contains(sourceIdentity/displayName, 'ada')\""
    })
final class LogCommand implements Callable<Integer> {

  private static final String DEFAULT_TOP = "50";

  private final Surroundings surroundings;

  @Mixin private final PlaceOptions place = new PlaceOptions();

  @Option(
      names = "--filter",
      paramLabel = "FILTER",
      description = "Comparisons by eq, gt, lt and contains(), joined by and.")
  private String filter = "";

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "success, failure, skipped or warning.")
  private @Nullable String status;

  @Option(
      names = "--action",
      paramLabel = "ACTION",
      description = "create, update, disable, delete, stageddelete or other.")
  private @Nullable String action;

  @Option(names = "--name", paramLabel = "TEXT", description = "A part of the object's name.")
  private @Nullable String name;

  @Option(names = "--id", paramLabel = "ID", description = "The object's id in the source.")
  private @Nullable String id;

  @Option(
      names = "--error",
      paramLabel = "CODE",
      description = "The error code, for instance EntryConflict.")
  private @Nullable String error;

  @Option(names = "--cycle", paramLabel = "ID", description = "The id of a cycle.")
  private @Nullable String cycle;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "What is later than this, for instance 2026-03-01T08:00:00Z.")
  private @Nullable String since;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = DEFAULT_TOP,
      description = "The last N only. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(names = "--steps", description = "Shows steps, changes and errors too.")
  private boolean steps;

  @Option(names = "--json", description = "Prints the records as JSON, one a line.")
  private boolean json;

  LogCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<ProvisioningRecord> records =
        new ArrayList<>(
            ProvisioningLog.read(
                place.log(), new LogQuery(filter(), LogQuery.Order.NEWEST_FIRST, top)));
    Collections.reverse(records);
    JsonMapper mapper = new JsonMapper();
    records.stream()
        .map(entry -> json ? mapper.writeValueAsString(entry) : text(entry))
        .forEach(surroundings::print);
    if (records.isEmpty() && !json) {
      surroundings.print("The log has no such records.");
    }
    return ExitCode.OK;
  }

  private String text(ProvisioningRecord entry) {
    return steps ? LogText.page(entry) : LogText.line(entry);
  }

  private LogFilter filter() {
    LogFilter narrowed = LogFilter.parse(filter);
    narrowed = equal(narrowed, LogField.STATUS, lower(status));
    narrowed = equal(narrowed, LogField.ACTION, lower(action));
    narrowed = equal(narrowed, LogField.SOURCE_ID, id);
    narrowed = equal(narrowed, LogField.ERROR_CODE, error);
    narrowed = equal(narrowed, LogField.CYCLE_ID, cycle);
    if (name != null) {
      narrowed = narrowed.andContains(LogField.SOURCE_NAME, name);
    }
    return since == null ? narrowed : narrowed.andGreaterThan(LogField.ACTIVITY_DATE_TIME, since);
  }

  private static LogFilter equal(LogFilter filter, LogField field, @Nullable String value) {
    return value == null ? filter : filter.andEquals(field, value);
  }

  private static @Nullable String lower(@Nullable String text) {
    return Optional.ofNullable(text).map(some -> some.toLowerCase(Locale.ROOT)).orElse(null);
  }
}
