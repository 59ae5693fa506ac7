package dev.scimlet.entra.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Notices go out by SMTP")
class MailNotifierTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"));
  private static final Notice NOTICE = new Notice("Über Contoso", "Zeile 1: äöü\nLine 2\n");

  private @Nullable GreenMail server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void anEmailArrivesWithItsUmlauts() throws Exception {
    GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);
    notifier(settings(mail, MailSecurity.NONE, null), new Properties()).send(NOTICE);

    MimeMessage message = mail.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Über Contoso");
    assertThat(message.getContent().toString()).contains("Zeile 1: äöü");
    assertThat(message.getFrom()[0]).hasToString("entra@example.com");
    assertThat(message.getAllRecipients()).hasSize(2);
    assertThat(message.getSentDate()).isEqualTo(Date.from(CLOCK.instant()));
  }

  @Test
  void aSubjectCannotAddHeaders() throws Exception {
    GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);
    notifier(settings(mail, MailSecurity.NONE, null), new Properties())
        .send(new Notice("To Contoso\r\nBcc: eve@example.com\r\n\r\nbody", "Text"));

    MimeMessage message = mail.getReceivedMessages()[0];
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getSubject()).isEqualTo("To Contoso Bcc: eve@example.com body");
  }

  @Test
  void theServerIsToldUserAndPassword() {
    GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);
    mail.getUserManager().setAuthRequired(true);
    mail.setUser("entra@example.com", "entra", "a-good-password");
    MailCredentials right = new MailCredentials("entra", "a-good-password");
    notifier(settings(mail, MailSecurity.NONE, right), new Properties()).send(NOTICE);

    assertThat(mail.getReceivedMessages()).hasSize(2);
    MailCredentials wrong = new MailCredentials("entra", "another-password");
    assertThatThrownBy(
            () -> notifier(settings(mail, MailSecurity.NONE, wrong), new Properties()).send(NOTICE))
        .isInstanceOf(NotificationException.class)
        .hasMessageNotContaining("another-password");
  }

  @Test
  void tlsIsSpokenFromTheFirstByte() {
    GreenMail mail = start(ServerSetup.PROTOCOL_SMTPS);
    Properties trust = new Properties();
    trust.put("mail.smtp.ssl.socketFactory", new DummySSLSocketFactory());
    trust.put("mail.smtp.ssl.checkserveridentity", "false");
    notifier(settings(mail, MailSecurity.TLS, null), trust).send(NOTICE);

    assertThat(mail.getReceivedMessages()).hasSize(2);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() {
    GreenMail mail = start(ServerSetup.PROTOCOL_SMTPS);

    assertThatThrownBy(
            () -> notifier(settings(mail, MailSecurity.TLS, null), new Properties()).send(NOTICE))
        .isInstanceOf(NotificationException.class);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void withoutStarttlsNothingIsSent() {
    GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);

    assertThatThrownBy(
            () ->
                notifier(settings(mail, MailSecurity.STARTTLS, null), new Properties())
                    .send(NOTICE))
        .isInstanceOf(NotificationException.class);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void nobodyAnsweringIsSaidInOneSentence() {
    GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);
    MailSettings settings = settings(mail, MailSecurity.NONE, null);
    mail.stop();

    assertThatThrownBy(() -> notifier(settings, new Properties()).send(NOTICE))
        .isInstanceOf(NotificationException.class)
        .hasMessageContaining("127.0.0.1:" + settings.port());
  }

  @Test
  void addressesThatAreNoneAreRefused() {
    for (String address :
        List.of("", "nobody", "a@b.c, d@e.f", "a@b.c\r\nBcc: d@e.f", "g: a@b.c, d@e.f;")) {
      assertThatThrownBy(
              () ->
                  new MailSettings(
                      "127.0.0.1",
                      25,
                      MailSecurity.NONE,
                      null,
                      "entra@example.com",
                      List.of(address)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("An e-mail address");
    }
  }

  @Test
  void credentialsDoNotShowThePassword() {
    assertThat(new MailCredentials("entra", "a-good-password").toString())
        .doesNotContain("a-good-password");
  }

  private GreenMail start(String protocol) {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
    server = mail;
    mail.start();
    return mail;
  }

  private static MailSettings settings(
      GreenMail mail, MailSecurity security, @Nullable MailCredentials credentials) {
    int port = security == MailSecurity.TLS ? mail.getSmtps().getPort() : mail.getSmtp().getPort();
    return new MailSettings(
        "127.0.0.1",
        port,
        security,
        credentials,
        "entra@example.com",
        List.of("ada@example.com", "bob@example.com"));
  }

  private static MailNotifier notifier(MailSettings settings, Properties further) {
    return MailNotifier.of(settings, CLOCK, further);
  }
}
