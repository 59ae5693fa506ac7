package dev.scimlet.patch;

import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a PATCH request as the client sent it, RFC 7644 section 3.5.2.
 *
 * @param kind what to do
 * @param path the target as text, or null when {@code value} names its targets itself
 * @param value the operand, {@code ScimNull} for an explicit null, or null when there is none;
 *     names in it need not be canonical
 */
public record PatchOperation(Kind kind, @Nullable String path, @Nullable ScimValue value) {

  /** What an operation does. */
  public enum Kind {

    /** Adds values; sets a single-valued attribute. */
    ADD,

    /** Replaces values; adds what was not there. */
    REPLACE,

    /** Removes values. */
    REMOVE
  }
}
