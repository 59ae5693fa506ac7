package dev.scimlet.entra.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where e-mail goes, and how.
 *
 * @param host the mail server
 * @param port its port
 * @param security how the connection is secured
 * @param credentials who sends, or null if the server does not ask
 * @param from the sender's address
 * @param to the receivers' addresses, at least one
 */
public record MailSettings(
    String host,
    int port,
    MailSecurity security,
    @Nullable MailCredentials credentials,
    String from,
    List<String> to) {

  private static final int HIGHEST_PORT = 65_535;

  /**
   * Copies the list and checks everything.
   *
   * @param host as the component
   * @param port as the component
   * @param security as the component
   * @param credentials as the component
   * @param from as the component
   * @param to as the component
   * @throws IllegalArgumentException if an address is none, or nobody receives
   */
  public MailSettings {
    to = List.copyOf(to);
    if (host.isBlank() || port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("The mail server is given as HOST:PORT.");
    }
    if (to.isEmpty()) {
      throw new IllegalArgumentException("An e-mail has a receiver.");
    }
    address(from);
    to.forEach(MailSettings::address);
  }

  /** Reads one address, and nothing else: no second one, no line break that makes a header. */
  static InternetAddress address(String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      if (text.chars().anyMatch(Character::isISOControl) || address.isGroup()) {
        throw new AddressException();
      }
      return address;
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "An e-mail address looks like admin@example.com; each is given by itself.", e);
    }
  }
}
