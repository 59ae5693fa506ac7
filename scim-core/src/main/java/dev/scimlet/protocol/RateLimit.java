package dev.scimlet.protocol;

/**
 * How many requests a client may send: a bucket for each principal that fills steadily. What does
 * not fit is answered with 429 and Retry-After, RFC 6585.
 *
 * @param perSecond how many requests a second, on average
 * @param burst how many at once
 */
public record RateLimit(int perSecond, int burst) {

  /**
   * Copies and checks the components.
   *
   * @param perSecond as the component
   * @param burst as the component
   */
  public RateLimit {
    if (perSecond < 1 || burst < 1) {
      throw new IllegalArgumentException("A rate limit lets some requests through.");
    }
  }
}
