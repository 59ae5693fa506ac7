package dev.scimlet.examples.server.product;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are wanted: those that meet everything that is not null.
 *
 * @param from no earlier ones
 * @param until earlier ones only
 * @param client the name of the client
 * @param operation what was asked for
 * @param resourceType the name of the resource type
 * @param outcome how it ended
 * @param effect what it did
 * @param repair the name of a leniency that was needed
 * @param target the id of the resource
 * @param text a part of the id or the name of the target, in any case
 */
public record LogFilter(
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String client,
    @Nullable LogOperation operation,
    @Nullable String resourceType,
    @Nullable OutcomeFilter outcome,
    @Nullable Effect effect,
    @Nullable String repair,
    @Nullable String target,
    @Nullable String text) {

  private static final LogFilter EVERYTHING =
      new LogFilter(null, null, null, null, null, null, null, null, null, null);

  /** {@return the filter that every entry meets} */
  public static LogFilter everything() {
    return EVERYTHING;
  }

  /**
   * Wants what concerns one resource.
   *
   * @param id the id of the resource
   * @return the filter
   */
  public static LogFilter ofTarget(String id) {
    return new LogFilter(null, null, null, null, null, null, null, null, id, null);
  }
}
