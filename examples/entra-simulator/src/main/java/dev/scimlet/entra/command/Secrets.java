package dev.scimlet.entra.command;

import dev.scimlet.entra.notification.MailCredentials;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes from the environment, because neither files nor other users are to see it. */
record Secrets(Map<String, String> environment) {

  private static final String TOKEN = "ENTRA_SECRET_TOKEN";
  private static final String SMTP_USER = "ENTRA_SMTP_USER";
  private static final String SMTP_PASSWORD = "ENTRA_SMTP_PASSWORD";

  /** All variables, for messages. */
  static final String VARIABLES = TOKEN + ", " + SMTP_USER + ", " + SMTP_PASSWORD;

  Secrets {
    environment = Map.copyOf(environment);
  }

  String token(@Nullable String option) {
    return Optional.ofNullable(option)
        .or(() -> Optional.ofNullable(environment.get(TOKEN)))
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no secret token: set the environment variable " + TOKEN + "."));
  }

  @Nullable MailCredentials mailCredentials() {
    String user = environment.get(SMTP_USER);
    String password = environment.get(SMTP_PASSWORD);
    if (user == null && password == null) {
      return null;
    }
    if (user == null || password == null) {
      throw new UsageException(SMTP_USER + " and " + SMTP_PASSWORD + " are set together.");
    }
    return new MailCredentials(user, password);
  }

  @Override
  public String toString() {
    return "Secrets";
  }
}
