package dev.scimlet.entra.notification;

/** Brings notices to administrators. */
@FunctionalInterface
public interface Notifier {

  /**
   * Sends a notice.
   *
   * @param notice the notice
   * @throws NotificationException if it cannot be sent; that is no reason to end a cycle
   */
  void send(Notice notice);
}
