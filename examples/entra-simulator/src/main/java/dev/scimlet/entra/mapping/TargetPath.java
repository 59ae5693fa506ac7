package dev.scimlet.entra.mapping;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a value goes to in a resource: {@code userName}, {@code name.givenName}, {@code emails[type
 * eq "work"].value}, or one of these after a schema's URN and a colon.
 *
 * @param text the path as it was written
 * @param schema the schema's URN, or null for the core schema
 * @param attribute the attribute's name
 * @param condition which element of a multi-valued attribute, or null
 * @param subAttribute the sub-attribute's name, or null
 */
public record TargetPath(
    String text,
    @Nullable String schema,
    String attribute,
    @Nullable Condition condition,
    @Nullable String subAttribute) {

  /**
   * Selects an element.
   *
   * @param attribute the sub-attribute that is compared
   * @param value the value that it has
   */
  public record Condition(String attribute, String value) {}

  /**
   * Parses a path.
   *
   * @param text the path
   * @return the path
   * @throws IllegalArgumentException if it is none; the message names the column
   */
  public static TargetPath parse(String text) {
    return new TargetPathParser(text).parse();
  }

  /**
   * Reads the value of a resource as an endpoint answered it. Names are compared regardless of
   * case, and {@code "True"} equals {@code true} in conditions.
   *
   * @param resource the resource
   * @return the value; of an object with a member {@code value} that member, if the path has no
   *     sub-attribute; of an array without a condition the values of all elements; a missing node
   *     if there is none or it is null
   */
  public JsonNode read(JsonNode resource) {
    return ResourceValues.read(this, resource);
  }

  /**
   * Writes a value into the body of a creation. Elements of multi-valued attributes are made of
   * their condition; several paths with one condition make one element. A primary e-mail address is
   * made of type "work". A reference without sub-attribute becomes an object with a {@code value}
   * if it belongs to the extension for enterprises.
   *
   * @param body the body
   * @param value the value, neither missing nor null
   */
  public void put(ObjectNode body, JsonNode value) {
    ResourceValues.put(this, body, value);
  }

  @Override
  public String toString() {
    return text;
  }
}
