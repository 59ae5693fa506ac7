package dev.scimlet.protocol;

/**
 * Is told of every request after it was answered.
 *
 * <p>It is called on the thread of the request; what it throws is logged and changes nothing.
 */
@FunctionalInterface
public interface RequestListener {

  /**
   * Is called once for each request.
   *
   * @param event what became of it
   */
  void completed(RequestEvent event);
}
