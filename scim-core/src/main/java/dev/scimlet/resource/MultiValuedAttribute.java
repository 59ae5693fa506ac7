package dev.scimlet.resource;

import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import org.jspecify.annotations.Nullable;

/**
 * One of several values of an attribute, RFC 7643 section 2.4: an e-mail address, a role, a
 * picture.
 *
 * @param value the value itself, or null
 * @param display the value for human readers, or null
 * @param type what the value is for, such as {@code work}, or null
 * @param primary whether this is the preferred value; absent means no
 */
public record MultiValuedAttribute(
    @Nullable String value, @Nullable String display, @Nullable String type, boolean primary) {

  /**
   * Makes a value that is not primary.
   *
   * @param value the value itself
   * @param type what the value is for, or null
   * @return the value
   */
  public static MultiValuedAttribute of(String value, @Nullable String type) {
    return new MultiValuedAttribute(value, null, type, false);
  }

  /** {@return the same value as the preferred one} */
  public MultiValuedAttribute asPrimary() {
    return new MultiValuedAttribute(value, display, type, true);
  }

  static MultiValuedAttribute of(ScimObject object) {
    return new MultiValuedAttribute(
        ViewFields.text(object, "value"),
        ViewFields.text(object, "display"),
        ViewFields.text(object, "type"),
        object.get("primary") == ScimBoolean.TRUE);
  }

  /** {@return the value in SCIM's form} */
  public ScimObject toScimObject() {
    ScimObject.Builder object =
        ScimObject.builder()
            .putIfPresent("value", value)
            .putIfPresent("display", display)
            .putIfPresent("type", type);
    return primary ? object.put("primary", true).build() : object.build();
  }
}
