/**
 * Tells administrators by e-mail that a job is in quarantine or was disabled: {@link
 * dev.scimlet.entra.notification.Notice} says what, {@link
 * dev.scimlet.entra.notification.MailNotifier} sends it.
 */
@NullMarked
package dev.scimlet.entra.notification;

import org.jspecify.annotations.NullMarked;
