package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.store.Version;
import java.util.List;

/**
 * The versions on which a request insists, RFC 7644 section 3.14.
 *
 * @param ifMatch the values of {@code If-Match}; empty if the request names no version
 */
record Preconditions(List<String> ifMatch) {

  static Preconditions of(ScimRequest request) {
    return new Preconditions(request.headers().getOrDefault("If-Match", List.of()));
  }

  static Preconditions none() {
    return new Preconditions(List.of());
  }

  /** Insists on one version, written as an entity tag. */
  static Preconditions version(String entityTag) {
    return new Preconditions(List.of(entityTag));
  }

  /** Whether losing a race is final, because the client named the version itself. */
  boolean nameVersion() {
    return !ifMatch.isEmpty();
  }

  /** Refuses the request if it names versions and the resource has none of them. */
  void requireMatch(Version actual) {
    if (nameVersion() && ifMatch.stream().noneMatch(list -> EntityTags.match(list, actual))) {
      throw ErrorTranslator.preconditionFailed();
    }
  }
}
