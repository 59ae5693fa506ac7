package dev.scimlet.protocol;

import dev.scimlet.json.JsonLimits;
import java.time.Duration;

/**
 * What one request may ask of the engine. The defaults are safe for a server on the open network;
 * limits of filters and PATCH are part of the {@link ClientProfile}.
 *
 * @param json limits of the body
 * @param defaultPageSize how many resources a list answers when the client asks for no number
 * @param maxPageSize how many at most
 * @param maxProjectedAttributes how many names {@code attributes} and {@code excludedAttributes}
 *     may have
 * @param maxMembersPerRequest how many members one request may add or remove
 * @param maxMembersShown how many members one answer may show, and a PATCH may look through; a
 *     client of a larger group leaves them out by {@code excludedAttributes=members}
 * @param maxBulkOperations how many operations a bulk request may have; 0 if there is no bulk
 * @param deadline how long a request may take
 */
public record EngineLimits(
    JsonLimits json,
    int defaultPageSize,
    int maxPageSize,
    int maxProjectedAttributes,
    int maxMembersPerRequest,
    int maxMembersShown,
    int maxBulkOperations,
    Duration deadline) {

  private static final EngineLimits DEFAULTS =
      new EngineLimits(
          JsonLimits.defaults(), 100, 1000, 64, 20_000, 100_000, 1000, Duration.ofSeconds(30));

  /** {@return the defaults} */
  public static EngineLimits defaults() {
    return DEFAULTS;
  }

  /**
   * Changes the limits of bodies.
   *
   * @param limits the limits
   * @return the changed limits
   */
  public EngineLimits withJson(JsonLimits limits) {
    return new EngineLimits(
        limits,
        defaultPageSize,
        maxPageSize,
        maxProjectedAttributes,
        maxMembersPerRequest,
        maxMembersShown,
        maxBulkOperations,
        deadline);
  }

  /**
   * Changes the page sizes.
   *
   * @param ofDefault how many resources when the client asks for no number
   * @param most how many at most
   * @return the changed limits
   */
  public EngineLimits withPageSizes(int ofDefault, int most) {
    return new EngineLimits(
        json,
        ofDefault,
        most,
        maxProjectedAttributes,
        maxMembersPerRequest,
        maxMembersShown,
        maxBulkOperations,
        deadline);
  }

  /**
   * Changes how many members one request may add or remove.
   *
   * @param most how many at most
   * @return the changed limits
   */
  public EngineLimits withMaxMembersPerRequest(int most) {
    return new EngineLimits(
        json,
        defaultPageSize,
        maxPageSize,
        maxProjectedAttributes,
        most,
        maxMembersShown,
        maxBulkOperations,
        deadline);
  }

  /**
   * Changes how many members one answer may show.
   *
   * @param most how many at most
   * @return the changed limits
   */
  public EngineLimits withMaxMembersShown(int most) {
    return new EngineLimits(
        json,
        defaultPageSize,
        maxPageSize,
        maxProjectedAttributes,
        maxMembersPerRequest,
        most,
        maxBulkOperations,
        deadline);
  }

  /**
   * Changes how many operations a bulk request may have, RFC 7644 section 3.7.4. The length of its
   * content is bounded as that of every other request, by {@link #json}.
   *
   * @param most how many at most
   * @return the changed limits
   */
  public EngineLimits withMaxBulkOperations(int most) {
    return new EngineLimits(
        json,
        defaultPageSize,
        maxPageSize,
        maxProjectedAttributes,
        maxMembersPerRequest,
        maxMembersShown,
        most,
        deadline);
  }

  /**
   * Switches bulk requests off: they are answered with 501, and the configuration says so.
   *
   * @return the changed limits
   */
  public EngineLimits withoutBulk() {
    return withMaxBulkOperations(0);
  }

  /** {@return whether bulk requests are answered} */
  public boolean offersBulk() {
    return maxBulkOperations > 0;
  }

  /**
   * Changes how long a request may take.
   *
   * @param time how long
   * @return the changed limits
   */
  public EngineLimits withDeadline(Duration time) {
    return new EngineLimits(
        json,
        defaultPageSize,
        maxPageSize,
        maxProjectedAttributes,
        maxMembersPerRequest,
        maxMembersShown,
        maxBulkOperations,
        time);
  }
}
