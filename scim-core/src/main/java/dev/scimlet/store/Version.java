package dev.scimlet.store;

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
}
