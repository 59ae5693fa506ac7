package dev.scimlet.resource;

import dev.scimlet.value.ScimObject;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group, RFC 7643 section 4.2.
 *
 * @param value the id of the member, or null
 * @param ref its URI, or null
 * @param display its name, or null
 * @param type its resource type, or null
 */
public record Member(
    @Nullable String value, @Nullable String ref, @Nullable String display, @Nullable String type) {

  /**
   * Makes a member that is a user.
   *
   * @param id the user's id
   * @return the member
   */
  public static Member user(String id) {
    return new Member(id, null, null, "User");
  }

  /**
   * Makes a member that is a group.
   *
   * @param id the group's id
   * @return the member
   */
  public static Member group(String id) {
    return new Member(id, null, null, "Group");
  }

  static Member of(ScimObject object) {
    return new Member(
        ViewFields.text(object, "value"),
        ViewFields.text(object, "$ref"),
        ViewFields.text(object, "display"),
        ViewFields.text(object, "type"));
  }

  /** {@return the value in SCIM's form} */
  public ScimObject toScimObject() {
    return ScimObject.builder()
        .putIfPresent("value", value)
        .putIfPresent("$ref", ref)
        .putIfPresent("display", display)
        .putIfPresent("type", type)
        .build();
  }
}
