package dev.scimlet.entra.command;

import dev.scimlet.entra.notification.MailNotifier;
import dev.scimlet.entra.notification.MailSecurity;
import dev.scimlet.entra.notification.MailSettings;
import dev.scimlet.entra.notification.Notifier;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is told by e-mail, and how. */
final class MailOptions {

  private static final String DEFAULT_FROM = "entra-simulator@localhost";

  @Option(
      names = "--notify",
      paramLabel = "ADDRESS",
      description =
          "Who gets an e-mail when the job is quarantined or disabled; several: give it again, or"
              + " separate them by commas in the settings.")
  private List<String> receivers = new ArrayList<>();

  @Option(names = "--smtp", paramLabel = "HOST:PORT", description = "The mail server.")
  private @Nullable String server;

  @Option(
      names = "--smtp-security",
      paramLabel = "HOW",
      description =
          "none, starttls (the default: a server that does not offer it gets no mail) or tls. User"
              + " and password are read from ENTRA_SMTP_USER and ENTRA_SMTP_PASSWORD.")
  private @Nullable String security;

  @Option(
      names = "--mail-from",
      paramLabel = "ADDRESS",
      description = "The sender. Default: " + DEFAULT_FROM + ".")
  private @Nullable String from;

  /** Finds out who is to be told, and how; nothing if nobody is. */
  Optional<Notifier> notifier(Settings settings, Secrets secrets, InstantSource clock) {
    List<String> to = receivers.isEmpty() ? split(settings) : receivers;
    if (to.isEmpty()) {
      return Optional.empty();
    }
    String hostAndPort =
        settings
            .text("smtp", server)
            .orElseThrow(() -> new UsageException("--notify needs a mail server: --smtp."));
    return Optional.of(
        MailNotifier.of(
            new MailSettings(
                host(hostAndPort),
                port(hostAndPort),
                settings
                    .text("smtp-security", security)
                    .map(MailOptions::security)
                    .orElse(MailSecurity.STARTTLS),
                secrets.mailCredentials(),
                settings.text("mail-from", from).orElse(DEFAULT_FROM),
                to),
            clock));
  }

  private static List<String> split(Settings settings) {
    return settings
        .text("notify", null)
        .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
        .orElse(List.of());
  }

  private static MailSecurity security(String text) {
    return Arrays.stream(MailSecurity.values())
        .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new UsageException("--smtp-security is none, starttls or tls."));
  }

  private static String host(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    return colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
  }

  private static int port(String hostAndPort) {
    String port = hostAndPort.substring(hostAndPort.lastIndexOf(':') + 1);
    try {
      return Integer.parseInt(port);
    } catch (NumberFormatException e) {
      throw new UsageException("The mail server is given as HOST:PORT.");
    }
  }
}
