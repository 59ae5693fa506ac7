package dev.scimlet.entra.notification;

/** How the connection to a mail server is secured. */
public enum MailSecurity {
  /** Not at all. */
  NONE,
  /** By STARTTLS; a server that does not offer it gets no mail. */
  STARTTLS,
  /** By TLS from the first byte. */
  TLS
}
