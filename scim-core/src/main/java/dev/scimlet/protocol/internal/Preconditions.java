package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.store.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a request sets to the version of one resource, RFC 7644 section 3.14 and RFC
 * 9110 section 13. Lists of resources, discovery and a POST, which always makes a new resource,
 * have no version: there conditions are not asked.
 *
 * @param ifMatch the versions of which the resource must have one, or null if any will do
 * @param ifNoneMatch the versions of which the resource must have none, or null if any will do
 */
record Preconditions(@Nullable EntityTagList ifMatch, @Nullable EntityTagList ifNoneMatch) {

  private static final Preconditions NONE = new Preconditions(null, null);

  static Preconditions of(ScimRequest request) {
    EntityTagList ifMatch = read(request, "If-Match");
    EntityTagList ifNoneMatch = read(request, "If-None-Match");
    return ifMatch == null && ifNoneMatch == null ? NONE : new Preconditions(ifMatch, ifNoneMatch);
  }

  static Preconditions none() {
    return NONE;
  }

  /** Insists on one version, written as an entity tag. */
  static Preconditions version(String entityTag) {
    return new Preconditions(EntityTagList.read("version", List.of(entityTag)), null);
  }

  private static @Nullable EntityTagList read(ScimRequest request, String field) {
    List<String> lines = request.headers().getOrDefault(field, List.of());
    return lines.isEmpty() ? null : EntityTagList.read(field, lines);
  }

  /** Whether the resource must be read before it is known if the request may go on. */
  boolean nameVersion() {
    return ifMatch != null || ifNoneMatch != null;
  }

  /** Whether losing a race is final, because the client listed the versions that it knows. */
  boolean makeLosingFinal() {
    return ifMatch != null && ifMatch.scope() == EntityTagList.Scope.LISTED;
  }

  /** Refuses to change a resource of a version that does not meet the conditions. */
  void requireMatch(Version actual) {
    requireIfMatch(actual);
    if (ifNoneMatch != null && ifNoneMatch.names(actual)) {
      throw ErrorTranslator.preconditionFailed();
    }
  }

  /**
   * Whether the client has what it asks for: 304 answers it. Refuses to read a version that {@code
   * If-Match} does not name.
   */
  boolean meetKnownVersion(Version actual) {
    requireIfMatch(actual);
    return ifNoneMatch != null && ifNoneMatch.names(actual);
  }

  private void requireIfMatch(Version actual) {
    if (ifMatch != null && !ifMatch.names(actual)) {
      throw ErrorTranslator.preconditionFailed();
    }
  }
}
