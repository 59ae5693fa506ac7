package dev.scimlet.examples.server.product;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request. It names attributes and holds no value of any, but for the name of
 * the target: the {@code userName} of a user, the {@code displayName} of anything else.
 *
 * @param position its place in the log
 * @param client the name of the client, or null if it was not authenticated
 * @param operation what was asked for
 * @param resourceType the name of the resource type, or null if the request named none
 * @param target the id of the resource, or null if there is none
 * @param targetName what the target was called at that time, or null if that is unknown
 * @param effect what the request did to the target
 * @param changed the attributes that differ since
 * @param status the HTTP status of the answer
 * @param scimType the kind of error, or null
 * @param detail what the client was told of the error, or null
 * @param repairs the leniencies that were needed, in order
 * @param duration how long it took
 */
public record LogEntry(
    LogPosition position,
    @Nullable String client,
    LogOperation operation,
    @Nullable String resourceType,
    @Nullable String target,
    @Nullable String targetName,
    Effect effect,
    List<String> changed,
    int status,
    @Nullable String scimType,
    @Nullable String detail,
    List<LoggedRepair> repairs,
    Duration duration) {

  /**
   * Copies and checks the components.
   *
   * @param position as the component
   * @param client as the component
   * @param operation as the component
   * @param resourceType as the component
   * @param target as the component
   * @param targetName as the component
   * @param effect as the component
   * @param changed as the component
   * @param status as the component
   * @param scimType as the component
   * @param detail as the component
   * @param repairs as the component
   * @param duration as the component
   */
  public LogEntry {
    changed = List.copyOf(changed);
    repairs = List.copyOf(repairs);
  }

  /** {@return when the request was answered} */
  public Instant time() {
    return position.time();
  }

  /** {@return how the request ended} */
  public Outcome outcome() {
    return Outcome.of(status);
  }

  LogEntry named(@Nullable String name) {
    return new LogEntry(
        position,
        client,
        operation,
        resourceType,
        target,
        name,
        effect,
        changed,
        status,
        scimType,
        detail,
        repairs,
        duration);
  }
}
