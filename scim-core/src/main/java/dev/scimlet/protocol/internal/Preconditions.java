package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.store.Version;
import java.util.List;

/**
 * The conditions that a request sets to the version of one resource, RFC 7644 section 3.14 and RFC
 * 9110 section 13. Lists of resources, discovery and a POST, which always makes a new resource,
 * have no version: there conditions are not asked.
 *
 * @param ifMatch the versions of which the resource must have one
 * @param ifNoneMatch the versions of which the resource must have none
 */
record Preconditions(EntityTagList ifMatch, EntityTagList ifNoneMatch) {

  static Preconditions of(ScimRequest request) {
    return new Preconditions(read(request, "If-Match"), read(request, "If-None-Match"));
  }

  static Preconditions none() {
    return new Preconditions(EntityTagList.absent(), EntityTagList.absent());
  }

  /** Insists on one version, written as an entity tag. */
  static Preconditions version(String entityTag) {
    return new Preconditions(
        EntityTagList.read("version", List.of(entityTag)), EntityTagList.absent());
  }

  private static EntityTagList read(ScimRequest request, String field) {
    return EntityTagList.read(field, request.headers().getOrDefault(field, List.of()));
  }

  /** Whether the resource must be read before it is known if the request may go on. */
  boolean nameVersion() {
    return !ifMatch.isAbsent() || !ifNoneMatch.isAbsent();
  }

  /** Whether losing a race is final, because the client listed the versions that it knows. */
  boolean makeLosingFinal() {
    return ifMatch.scope() == EntityTagList.Scope.LISTED;
  }

  /** Refuses to change a resource of a version that does not meet the conditions. */
  void requireMatch(Version actual) {
    requireIfMatch(actual);
    if (ifNoneMatch.names(actual)) {
      throw ErrorTranslator.preconditionFailed();
    }
  }

  /**
   * Whether the client has what it asks for: 304 answers it. Refuses to read a version that {@code
   * If-Match} does not name.
   */
  boolean meetKnownVersion(Version actual) {
    requireIfMatch(actual);
    return ifNoneMatch.names(actual);
  }

  private void requireIfMatch(Version actual) {
    if (!ifMatch.isAbsent() && !ifMatch.names(actual)) {
      throw ErrorTranslator.preconditionFailed();
    }
  }
}
