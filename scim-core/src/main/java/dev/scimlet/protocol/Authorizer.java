package dev.scimlet.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Decides what an authenticated client may do. The engine asks before every operation.
 *
 * <p>A search in all resource types asks for each of them, and leaves out those that are not
 * permitted. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Authorizer {

  /** What a client wants to do. */
  enum Action {

    /** Read schemas, resource types and the configuration. */
    DISCOVER,

    /** Read one resource. */
    READ,

    /** Search resources. */
    SEARCH,

    /** Create a resource. */
    CREATE,

    /** Replace a resource. */
    REPLACE,

    /** Change a resource by PATCH. */
    PATCH,

    /** Delete a resource. */
    DELETE
  }

  /**
   * Decides about one operation.
   *
   * @param principal the client
   * @param action what it wants to do
   * @param resourceType the name of the resource type, or null for {@link Action#DISCOVER}
   * @param id the id of the resource, or null where none is named
   * @return true to go on, false to answer 403
   */
  boolean permits(
      Principal principal, Action action, @Nullable String resourceType, @Nullable String id);

  /** {@return an authorizer that lets every authenticated client do everything in its tenant} */
  static Authorizer everythingInTenant() {
    return new EverythingInTenant();
  }
}
