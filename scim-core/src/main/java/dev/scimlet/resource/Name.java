package dev.scimlet.resource;

import dev.scimlet.value.ScimObject;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a person's name, RFC 7643 section 4.1.1.
 *
 * @param formatted the whole name, or null
 * @param familyName the last name, or null
 * @param givenName the first name, or null
 * @param middleName the middle names, or null
 * @param honorificPrefix what stands before the name, or null
 * @param honorificSuffix what stands after the name, or null
 */
public record Name(
    @Nullable String formatted,
    @Nullable String familyName,
    @Nullable String givenName,
    @Nullable String middleName,
    @Nullable String honorificPrefix,
    @Nullable String honorificSuffix) {

  static final Name EMPTY = new Name(null, null, null, null, null, null);

  /**
   * Makes a name of its two usual parts.
   *
   * @param givenName the first name, or null
   * @param familyName the last name, or null
   * @return the name
   */
  public static Name of(@Nullable String givenName, @Nullable String familyName) {
    return new Name(null, familyName, givenName, null, null, null);
  }

  static Name of(ScimObject object) {
    return new Name(
        ViewFields.text(object, "formatted"),
        ViewFields.text(object, "familyName"),
        ViewFields.text(object, "givenName"),
        ViewFields.text(object, "middleName"),
        ViewFields.text(object, "honorificPrefix"),
        ViewFields.text(object, "honorificSuffix"));
  }

  /** {@return the value in SCIM's form} */
  public ScimObject toScimObject() {
    return ScimObject.builder()
        .putIfPresent("formatted", formatted)
        .putIfPresent("familyName", familyName)
        .putIfPresent("givenName", givenName)
        .putIfPresent("middleName", middleName)
        .putIfPresent("honorificPrefix", honorificPrefix)
        .putIfPresent("honorificSuffix", honorificSuffix)
        .build();
  }
}
