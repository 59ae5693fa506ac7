package dev.scimlet.value;

/**
 * A value of an attribute: simple, complex or multi-valued. All values are immutable and
 * thread-safe.
 *
 * <p>Dates, binaries and references are strings, kept as they were sent. {@link ScimNull} occurs in
 * requests only; in a resource, an unassigned attribute is absent (RFC 7643 section 2.5).
 */
public sealed interface ScimValue
    permits ScimArray, ScimBoolean, ScimNull, ScimNumber, ScimObject, ScimSecret, ScimString {

  /**
   * Calls the visitor's method for this kind of value.
   *
   * @param visitor what to do with each kind
   * @param <R> what the visitor answers
   * @return the visitor's answer
   */
  <R> R accept(ScimValueVisitor<R> visitor);

  /** {@return whether the value says nothing: null, an empty array or an object without members} */
  default boolean isUnassigned() {
    return false;
  }
}
