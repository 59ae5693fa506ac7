package dev.scimlet.store;

import org.jspecify.annotations.Nullable;

/**
 * A version of a resource, made by its store: equal versions mean equal content.
 *
 * @param value an opaque text; printable ASCII without quotes, since it stands in an ETag
 */
public record Version(String value) {

  /** What a write expects that does not care: any version will do. */
  public static final Version ANY = new Version("*");

  /**
   * Tells whether a resource of another version may be written.
   *
   * @param actual the version that the resource has
   * @return true if this is {@link #ANY} or the same version
   */
  public boolean accepts(Version actual) {
    return this.equals(ANY) || this.equals(actual);
  }

  /** {@return whether the other is the same version} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Version that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
