package dev.scimlet.entra.command;

import dev.scimlet.entra.notification.Notice;
import dev.scimlet.entra.notification.NotificationException;
import dev.scimlet.entra.notification.Notifier;
import dev.scimlet.entra.operation.SynchronizationJob;
import java.util.Optional;

/** Sends notices after cycles. That none can be sent is a warning, and ends nothing. */
final class Notices {

  private final Surroundings surroundings;
  private final String application;
  private final Optional<Notifier> notifier;

  Notices(Surroundings surroundings, String application, Optional<Notifier> notifier) {
    this.surroundings = surroundings;
    this.application = application;
    this.notifier = notifier;
  }

  void tell(SynchronizationJob before, SynchronizationJob after) {
    notifier.ifPresent(
        to -> Notice.between(application, before, after).ifPresent(notice -> send(to, notice)));
  }

  private void send(Notifier to, Notice notice) {
    try {
      to.send(notice);
    } catch (NotificationException e) {
      surroundings.warn("No notice was sent. " + e.getMessage());
    }
  }
}
