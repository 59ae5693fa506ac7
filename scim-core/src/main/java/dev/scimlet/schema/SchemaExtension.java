package dev.scimlet.schema;

import java.util.Objects;

/**
 * An extension of a resource type, RFC 7643 section 6.
 *
 * @param schema the extension's schema
 * @param required whether every resource of the type must have data of it
 */
public record SchemaExtension(Schema schema, boolean required) {

  /**
   * Copies and checks the components.
   *
   * @param schema as the component
   * @param required as the component
   */
  public SchemaExtension {
    Objects.requireNonNull(schema);
  }
}
