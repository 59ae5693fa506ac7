package dev.scimlet.entra.check;

/** How a run of checks ended. */
public enum Ending {
  /** All checks ran. */
  COMPLETE,
  /** The endpoint refuses the token, so that no check could tell anything. */
  REFUSED,
  /** The endpoint does not answer, or ceased to answer on the way. */
  UNREACHABLE
}
