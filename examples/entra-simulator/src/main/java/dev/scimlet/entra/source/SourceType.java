package dev.scimlet.entra.source;

/** What an object of the directory is. */
public enum SourceType {
  /** A person. */
  USER,
  /** A group of users and of other groups. */
  GROUP
}
