package dev.scimlet.entra.operation;

/**
 * Who began what is logged.
 *
 * @param id identifies the initiator, empty for the service itself
 * @param displayName its name for people
 * @param initiatorType {@code system} or {@code user}
 */
public record Initiator(String id, String displayName, String initiatorType) {

  /** The service, of its own accord. */
  public static final Initiator SERVICE =
      new Initiator("", "Azure AD Provisioning Service", "system");
}
