package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.value.ScimObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One operation of a bulk request, RFC 7644 section 3.7. */
sealed interface BulkOperation {

  /** What can be done in bulk. */
  enum Method {
    POST,
    PUT,
    PATCH,
    DELETE
  }

  /** Its place in the request, from 0. */
  int position();

  /** The method, or null if none was understood. */
  @Nullable Method method();

  /** The client's name for it, or null if it has none. */
  @Nullable String bulkId();

  /** What its path names, or null if the path was not understood. */
  @Nullable Route route();

  /**
   * An operation that cannot be run, whatever the others do.
   *
   * @param why what the client is told
   */
  record Refused(
      int position,
      @Nullable Method method,
      @Nullable String bulkId,
      @Nullable Route route,
      ScimException why)
      implements BulkOperation {}

  /**
   * An operation that makes sense.
   *
   * @param action what it wants to do
   * @param data the content, with references
   * @param preconditions the version on which it insists
   * @param references the {@code bulkId} of each creation that it refers to
   */
  record Planned(
      int position,
      Method method,
      @Nullable String bulkId,
      Route route,
      Action action,
      ScimObject data,
      Preconditions preconditions,
      Set<String> references)
      implements BulkOperation {}
}
