package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.Effect;
import dev.scimlet.examples.server.product.LogEntry;
import dev.scimlet.examples.server.product.LoggedRepair;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as a table shows it; what is unknown is empty.
 *
 * @param id the id of the entry
 * @param instant the time for programs
 * @param time the time for people
 * @param client who sent the request
 * @param operation what was asked for
 * @param type the resource type
 * @param target the name of the target, or else its id
 * @param targetId the id of the target
 * @param targetLink the page of the target
 * @param result how it ended
 * @param effect what it did
 * @param changed the attributes that differ since
 * @param scimType the kind of error
 * @param detail what the client was told of the error
 * @param repairs the leniencies that were needed
 * @param duration how long it took
 */
record LogRow(
    String id,
    String instant,
    String time,
    String client,
    String operation,
    String type,
    String target,
    String targetId,
    String targetLink,
    Badge result,
    String effect,
    String changed,
    String scimType,
    String detail,
    List<String> repairs,
    String duration) {

  private static final int NOT_FOUND = 404;

  static LogRow of(LogEntry entry) {
    String id = shown(entry.target());
    return new LogRow(
        entry.position().toString(),
        Words.instant(entry.time()),
        Words.second(entry.time()),
        entry.client() == null ? "Not authenticated" : entry.client(),
        Words.constant(entry.operation()),
        shown(entry.resourceType()),
        entry.targetName() == null ? id : entry.targetName(),
        id,
        isGone(entry) ? "" : link(entry.resourceType(), id),
        Badge.outcome(entry.outcome(), entry.status()),
        entry.effect() == Effect.NONE ? "" : Words.constant(entry.effect()),
        entry.changed().stream().map(LogRow::attribute).collect(Collectors.joining(", ")),
        shown(entry.scimType()),
        shown(entry.detail()),
        entry.repairs().stream().map(LoggedRepair::toString).toList(),
        Words.milliseconds(entry.duration()));
  }

  /** {@return whether there is more to tell than what is in the columns} */
  public boolean hasMore() {
    return !(changed.isEmpty() && detail.isEmpty() && repairs.isEmpty() && targetId.isEmpty());
  }

  /** The name of an attribute without the schema of its extension. */
  private static String attribute(String path) {
    String name = path.substring(path.lastIndexOf(':') + 1);
    return !name.isEmpty() && Character.isLowerCase(name.charAt(0)) ? name : path;
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isGone(LogEntry entry) {
    return entry.effect() == Effect.DELETED || entry.status() == NOT_FOUND;
  }

  private static String link(@Nullable String type, String id) {
    if (type == null || id.isEmpty()) {
      return "";
    }
    String path = type.equals(StoreView.USER) ? UserPage.pathOf(id) : GroupPage.pathOf(id);
    boolean known = type.equals(StoreView.USER) || type.equals(StoreView.GROUP);
    return known && Router.isPath(path) ? path : "";
  }
}
