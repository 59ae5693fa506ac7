package dev.scimlet.attribute;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute inside a resource, RFC 7644 section 3.10, in canonical spelling.
 *
 * <p>Attributes of the resource's core schema and the common attributes (id, externalId, meta,
 * schemas) have no {@code schema}; those of an extension carry its URI. A path without {@code
 * attribute} names the container of an extension, as in a PATCH whose path is a schema URI.
 *
 * @param schema the URI of the extension schema, or null for the core schema
 * @param attribute the attribute, or null when the path names the extension {@code schema} itself
 * @param subAttribute the sub-attribute, or null when the path names the whole attribute
 */
public record AttributePath(
    @Nullable String schema, @Nullable String attribute, @Nullable String subAttribute) {

  /**
   * Copies and checks the components.
   *
   * @param schema as the component
   * @param attribute as the component
   * @param subAttribute as the component
   */
  public AttributePath {
    if (attribute == null && (schema == null || subAttribute != null)) {
      throw new IllegalArgumentException("A path names an attribute or an extension schema.");
    }
  }

  /**
   * Names an attribute of the core schema.
   *
   * @param attribute the attribute's canonical name
   * @return the path
   */
  public static AttributePath of(String attribute) {
    return new AttributePath(null, Objects.requireNonNull(attribute), null);
  }

  /**
   * Names a sub-attribute of the core schema.
   *
   * @param attribute the attribute's canonical name
   * @param subAttribute the sub-attribute's canonical name
   * @return the path
   */
  public static AttributePath of(String attribute, String subAttribute) {
    return new AttributePath(null, attribute, Objects.requireNonNull(subAttribute));
  }

  /**
   * Names an attribute of an extension.
   *
   * @param schema the extension's URI
   * @param attribute the attribute's canonical name
   * @return the path
   */
  public static AttributePath ofExtension(String schema, String attribute) {
    return new AttributePath(
        Objects.requireNonNull(schema), Objects.requireNonNull(attribute), null);
  }

  /**
   * Names the container of an extension.
   *
   * @param schema the extension's URI
   * @return the path
   */
  public static AttributePath ofSchema(String schema) {
    return new AttributePath(Objects.requireNonNull(schema), null, null);
  }

  /** {@return whether the path names an extension as a whole, not one of its attributes} */
  public boolean isSchema() {
    return attribute == null;
  }

  /**
   * Names a sub-attribute of this path.
   *
   * @param name the sub-attribute's canonical name
   * @return the longer path; on a path of a schema, the attribute of that name in it
   */
  public AttributePath child(String name) {
    return attribute == null
        ? new AttributePath(schema, name, null)
        : new AttributePath(schema, attribute, name);
  }

  /** {@return the path without its sub-attribute} */
  public AttributePath parent() {
    return subAttribute == null ? this : new AttributePath(schema, attribute, null);
  }

  /** {@return whether the other names the same attribute} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AttributePath that
        && Objects.equals(attribute, that.attribute)
        && Objects.equals(subAttribute, that.subAttribute)
        && Objects.equals(schema, that.schema);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Objects.hashCode(schema) + Objects.hashCode(attribute))
        + Objects.hashCode(subAttribute);
  }

  /** {@return the path as RFC 7644 section 3.10 writes it, for instance {@code name.givenName}} */
  @Override
  public String toString() {
    if (attribute == null) {
      return Objects.requireNonNull(schema);
    }
    String local = subAttribute == null ? attribute : attribute + "." + subAttribute;
    return schema == null ? local : schema + ":" + local;
  }
}
