package dev.scimlet.entra.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Sends notices by SMTP. Waits a few seconds for the server and no longer. Thread-safe. */
public final class MailNotifier implements Notifier {

  private static final String LONGEST_WAIT = "10000";

  private final MailSettings settings;
  private final InstantSource clock;
  private final Session session;

  private MailNotifier(MailSettings settings, InstantSource clock, Session session) {
    this.settings = settings;
    this.clock = clock;
    this.session = session;
  }

  /**
   * Makes a notifier; nothing is connected yet.
   *
   * @param settings where and how
   * @param clock gives the date of the e-mails
   * @return the notifier
   */
  public static MailNotifier of(MailSettings settings, InstantSource clock) {
    return of(settings, clock, new Properties());
  }

  static MailNotifier of(MailSettings settings, InstantSource clock, Properties further) {
    Properties properties = properties(settings);
    properties.putAll(further);
    MailCredentials credentials = settings.credentials();
    return new MailNotifier(
        settings,
        clock,
        Session.getInstance(
            properties, credentials == null ? null : new FixedAuthenticator(credentials)));
  }

  @Override
  public void send(Notice notice) {
    try {
      MimeMessage message = new MimeMessage(session);
      message.setFrom(MailSettings.address(settings.from()));
      for (String receiver : settings.to()) {
        message.addRecipient(Message.RecipientType.TO, MailSettings.address(receiver));
      }
      message.setSubject(notice.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8.name());
      message.setText(notice.text(), UTF_8.name());
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Auto-Submitted", "auto-generated");
      Transport.send(message);
    } catch (MessagingException e) {
      throw new NotificationException(
          "No e-mail could be sent by "
              + settings.host()
              + ":"
              + settings.port()
              + ": check the server, its security, the user and the password.",
          e);
    }
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.connectiontimeout", LONGEST_WAIT);
    properties.setProperty("mail.smtp.timeout", LONGEST_WAIT);
    properties.setProperty("mail.smtp.writetimeout", LONGEST_WAIT);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.credentials() != null));
    if (settings.security() == MailSecurity.TLS) {
      properties.setProperty("mail.smtp.ssl.enable", "true");
    }
    if (settings.security() == MailSecurity.STARTTLS) {
      properties.setProperty("mail.smtp.starttls.enable", "true");
      properties.setProperty("mail.smtp.starttls.required", "true");
    }
    return properties;
  }

  private static final class FixedAuthenticator extends Authenticator {

    private final MailCredentials credentials;

    FixedAuthenticator(MailCredentials credentials) {
      this.credentials = credentials;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication(credentials.user(), credentials.password());
    }
  }
}
