package dev.scimlet.schema;

/**
 * A schema, a resource type or a registry that contradicts itself or RFC 7643.
 *
 * <p>It is meant for the host application, which gets it while it sets up; clients never cause it.
 */
public final class SchemaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Describes the contradiction.
   *
   * @param message names the attribute, schema or resource type and what is wrong with it
   */
  public SchemaException(String message) {
    super(message);
  }
}
