package dev.scimlet.protocol.internal;

import dev.scimlet.store.Version;
import java.util.List;
import java.util.Set;

/**
 * What {@code If-Match} or {@code If-None-Match} names, RFC 9110 section 13.1. Tags are compared
 * weakly in both: SCIM sends weak tags, and RFC 7644 section 3.14 sends them back in {@code
 * If-Match}.
 *
 * @param scope how much is named
 * @param opaqueTags the listed tags without quotes and without the mark of weak ones
 */
record EntityTagList(Scope scope, Set<String> opaqueTags) {

  private static final EntityTagList ANY = new EntityTagList(Scope.ANY, Set.of());

  enum Scope {
    /** An asterisk: whatever version there is. */
    ANY,
    /** The listed tags. */
    LISTED
  }

  EntityTagList {
    opaqueTags = Set.copyOf(opaqueTags);
  }

  /**
   * Reads the lines of a field; {@code name} is what a malformed one is called in the error.
   *
   * <p>RFC 9110 leaves open what becomes of a malformed field. To ignore an {@code If-Match} would
   * be to overwrite what the client wants to protect, so it is refused.
   */
  static EntityTagList read(String name, List<String> lines) {
    String text = String.join(",", lines);
    return text.strip().equals("*")
        ? ANY
        : new EntityTagList(Scope.LISTED, new EntityTagReader(name, text).read());
  }

  boolean names(Version actual) {
    return switch (scope) {
      case ANY -> true;
      case LISTED -> opaqueTags.contains(actual.value());
    };
  }
}
