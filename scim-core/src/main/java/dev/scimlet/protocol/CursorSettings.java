package dev.scimlet.protocol;

import java.time.Duration;

/**
 * How an engine makes cursors, RFC 9865. They hold everything that the next page needs: the server
 * keeps nothing. Each is bound to the tenant, the client with its scopes, and the parsed query.
 *
 * @param keys the secrets of the cursors
 * @param timeout how long a cursor can be used; at least a second
 */
public record CursorSettings(CursorKeys keys, Duration timeout) {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofHours(1);

  /**
   * Copies and checks the components.
   *
   * @param keys as the component
   * @param timeout as the component
   */
  public CursorSettings {
    if (timeout.toSeconds() < 1) {
      throw new IllegalArgumentException("A cursor can be used for a second at least.");
    }
  }

  /**
   * Uses keys, with a timeout of an hour.
   *
   * @param keys the secrets of the cursors
   * @return the settings
   */
  public static CursorSettings of(CursorKeys keys) {
    return new CursorSettings(keys, DEFAULT_TIMEOUT);
  }

  /**
   * Changes how long a cursor can be used.
   *
   * @param time how long
   * @return the changed settings
   */
  public CursorSettings withTimeout(Duration time) {
    return new CursorSettings(keys, time);
  }
}
