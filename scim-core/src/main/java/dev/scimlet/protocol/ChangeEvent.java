package dev.scimlet.protocol;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.store.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of one resource that a client asked for and that was stored. It names attributes and
 * holds no value of any but {@code active}, which tells whether an account was switched on or off.
 *
 * <p>What the server does of its own accord is no event: when a deleted user or group leaves the
 * groups it was in, only the deletion is told.
 *
 * @param principal who asked, and in which tenant
 * @param resourceType the name of the resource type
 * @param id the id of the resource
 * @param operation what was asked for
 * @param changed the whole attributes that differ from before, not those that the request named;
 *     {@code members} if a member came or went; empty for {@link Operation#DELETED}
 * @param activeBefore {@code active} before the change, or null if it was not assigned
 * @param activeAfter {@code active} after the change, or null if it is not assigned; null for
 *     {@link Operation#DELETED}
 * @param version the version that the change made, or null for {@link Operation#DELETED}
 * @param time when the request came
 */
public record ChangeEvent(
    Principal principal,
    String resourceType,
    String id,
    Operation operation,
    Set<AttributePath> changed,
    @Nullable Boolean activeBefore,
    @Nullable Boolean activeAfter,
    @Nullable Version version,
    Instant time) {

  /** What changed a resource. */
  public enum Operation {

    /** It was created, RFC 7644 section 3.3. */
    CREATED,

    /** It was replaced, RFC 7644 section 3.5.1. */
    REPLACED,

    /** It was changed by PATCH, RFC 7644 section 3.5.2. */
    PATCHED,

    /** It was deleted, RFC 7644 section 3.6. */
    DELETED
  }

  /**
   * Copies and checks the components.
   *
   * @param principal as the component
   * @param resourceType as the component
   * @param id as the component
   * @param operation as the component
   * @param changed as the component
   * @param activeBefore as the component
   * @param activeAfter as the component
   * @param version as the component
   * @param time as the component
   */
  public ChangeEvent {
    Objects.requireNonNull(principal);
    Objects.requireNonNull(resourceType);
    Objects.requireNonNull(id);
    Objects.requireNonNull(operation);
    changed = Collections.unmodifiableSet(new LinkedHashSet<>(changed));
    Objects.requireNonNull(time);
  }

  /**
   * {@return whether the resource lost its access: it was not inactive before, and is inactive or
   * deleted now}
   */
  public boolean isDeprovisioning() {
    return !Boolean.FALSE.equals(activeBefore)
        && (operation == Operation.DELETED
            || (operation != Operation.CREATED && Boolean.FALSE.equals(activeAfter)));
  }
}
