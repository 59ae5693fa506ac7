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
 * @param deadline how long a request may take
 */
public record EngineLimits(
    JsonLimits json,
    int defaultPageSize,
    int maxPageSize,
    int maxProjectedAttributes,
    int maxMembersPerRequest,
    Duration deadline) {

  private static final EngineLimits DEFAULTS =
      new EngineLimits(JsonLimits.defaults(), 100, 1000, 64, 20_000, Duration.ofSeconds(30));

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
        json, ofDefault, most, maxProjectedAttributes, maxMembersPerRequest, deadline);
  }

  /**
   * Changes how many members one request may add or remove.
   *
   * @param most how many at most
   * @return the changed limits
   */
  public EngineLimits withMaxMembersPerRequest(int most) {
    return new EngineLimits(
        json, defaultPageSize, maxPageSize, maxProjectedAttributes, most, deadline);
  }

  /**
   * Changes how long a request may take.
   *
   * @param time how long
   * @return the changed limits
   */
  public EngineLimits withDeadline(Duration time) {
    return new EngineLimits(
        json, defaultPageSize, maxPageSize, maxProjectedAttributes, maxMembersPerRequest, time);
  }
}
