package dev.scimlet.resource;

import dev.scimlet.value.ScimObject;
import org.jspecify.annotations.Nullable;

/**
 * A user's manager, RFC 7643 section 4.3.
 *
 * @param value the id of the manager's user, or null
 * @param ref its URI, or null
 * @param displayName the manager's name, or null; set by the service provider
 */
public record Manager(@Nullable String value, @Nullable String ref, @Nullable String displayName) {

  /**
   * Makes a manager.
   *
   * @param id the id of the manager's user
   * @return the manager
   */
  public static Manager of(String id) {
    return new Manager(id, null, null);
  }

  static Manager of(ScimObject object) {
    return new Manager(
        ViewFields.text(object, "value"),
        ViewFields.text(object, "$ref"),
        ViewFields.text(object, "displayName"));
  }

  /** {@return the value in SCIM's form} */
  public ScimObject toScimObject() {
    return ScimObject.builder()
        .putIfPresent("value", value)
        .putIfPresent("$ref", ref)
        .putIfPresent("displayName", displayName)
        .build();
  }
}
