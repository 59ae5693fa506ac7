package dev.scimlet.examples.server.lucid;

/** Something that Lucid documents of its service and that a server can do or leave. */
public enum LucidSwitch {

  /**
   * No two users have an e-mail address in common, whatever its case: 409 {@code uniqueness}. The
   * schema announces it, and the constraint is that of the store: no race gets past it, on any
   * number of nodes.
   */
  UNIQUE_EMAILS,

  /** A licence for an add-on needs the licence that it adds to: 424 without it. */
  ADD_ON_NEEDS_BASE,

  /**
   * The deletion of a group archives it: it loses its members, and nobody finds it any more. Its
   * name stays taken; a creation under that name restores it, with the same id.
   */
  ARCHIVE_TEAMS,

  /**
   * Licences are a matter of organizational groups: what clients write of them is accepted, and
   * changes nothing. Answers show what is stored.
   */
  ORGANIZATIONAL_GROUPS
}
