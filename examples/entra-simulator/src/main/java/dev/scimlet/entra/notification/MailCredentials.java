package dev.scimlet.entra.notification;

/**
 * Who sends, to a mail server that asks.
 *
 * @param user the name
 * @param password the password; {@code toString} does not show it
 */
public record MailCredentials(String user, String password) {

  @Override
  public String toString() {
    return "MailCredentials[user=" + user + "]";
  }
}
