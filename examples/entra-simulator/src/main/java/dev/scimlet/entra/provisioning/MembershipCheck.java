package dev.scimlet.entra.provisioning;

/**
 * Whether the target is asked if a group has a member before the member is added. The documentation
 * says that such queries exist, and not when they are sent.
 */
public enum MembershipCheck {
  /** Members are added without a question. */
  NEVER,
  /** Each member is asked for first, and not added if it is there. */
  ASK
}
