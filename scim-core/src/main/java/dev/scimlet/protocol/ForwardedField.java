package dev.scimlet.protocol;

/**
 * What a proxy may say in header fields beyond host and scheme, believed by choice: not every proxy
 * sets these fields, and what it does not set, anybody can send.
 */
public enum ForwardedField {

  /** {@code X-Forwarded-Port}: the port that clients use, where the host names none. */
  PORT,

  /** {@code X-Forwarded-Prefix}: the path that the proxy takes off before it passes requests on. */
  PREFIX
}
