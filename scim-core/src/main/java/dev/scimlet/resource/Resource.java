package dev.scimlet.resource;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client wrote of a resource: schemas and attributes, RFC 7643 section 3.
 *
 * <p>The body holds {@code externalId} and the core attributes under their canonical names, and the
 * attributes of each extension as an object under the extension's URI. {@code id} and {@code meta}
 * are never in it: they belong to the store. The list of schemas is not in it either, because it
 * follows from what is. Immutable and thread-safe.
 *
 * @param schema the URI of the core schema
 * @param body the attributes
 * @param completeness whether these are all attributes
 */
public record Resource(String schema, ScimObject body, Completeness completeness)
    implements AttributeSource {

  private static final String SCHEMAS = "schemas";
  private static final List<String> FOREIGN = List.of("id", "meta", SCHEMAS);

  /**
   * Copies and checks the components.
   *
   * @param schema as the component
   * @param body as the component
   * @param completeness as the component
   * @throws IllegalArgumentException if the body has an id, meta or schemas
   */
  public Resource {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(completeness);
    for (String name : FOREIGN) {
      if (body.contains(name)) {
        throw new IllegalArgumentException("The body of a resource has no " + name + ".");
      }
    }
  }

  /**
   * Makes a complete resource.
   *
   * @param type its type
   * @param body its attributes, in canonical spelling
   * @return the resource
   * @throws IllegalArgumentException if the body has an id, meta or schemas
   */
  public static Resource of(ResourceType type, ScimObject body) {
    return new Resource(type.schema().id(), body, Completeness.COMPLETE);
  }

  /**
   * Makes a resource of which only some attributes were loaded.
   *
   * @param type its type
   * @param body the attributes that were loaded, in canonical spelling
   * @return the resource, which cannot be written
   * @throws IllegalArgumentException if the body has an id, meta or schemas
   */
  public static Resource partial(ResourceType type, ScimObject body) {
    return new Resource(type.schema().id(), body, Completeness.PARTIAL);
  }

  /** {@return the URIs of the core schema and of the extensions that have data} */
  public List<String> schemas() {
    List<String> schemas = new ArrayList<>();
    schemas.add(schema);
    for (String name : body.names()) {
      if (isUri(name)) {
        schemas.add(name);
      }
    }
    return List.copyOf(schemas);
  }

  /** {@return whether some attributes may be missing} */
  public boolean isPartial() {
    return completeness == Completeness.PARTIAL;
  }

  /**
   * Looks up an attribute.
   *
   * @param name the canonical name, or the URI of an extension; {@code schemas} and the URI of the
   *     core schema are answered too
   * @return the value, or null if the attribute is unassigned
   */
  @Override
  public @Nullable ScimValue get(String name) {
    if (name.equals(SCHEMAS)) {
      return ScimArray.of(schemas().stream().map(ScimString::of).toList());
    }
    return name.equals(schema) ? body : body.get(name);
  }

  /**
   * Sets an attribute or the data of an extension.
   *
   * @param name the attribute's canonical name, or the extension's URI
   * @param value the value; one that says nothing removes what is there
   * @return a resource that differs in this
   */
  public Resource with(String name, ScimValue value) {
    return withBody(value.isUnassigned() ? body.without(name) : body.with(name, value));
  }

  /**
   * Removes an attribute or the data of an extension.
   *
   * @param name the attribute's canonical name, or the extension's URI
   * @return a resource without it
   */
  public Resource without(String name) {
    return withBody(body.without(name));
  }

  /**
   * Exchanges the attributes.
   *
   * @param changed the new attributes
   * @return a resource with these attributes, as complete as this one
   */
  public Resource withBody(ScimObject changed) {
    return changed.equals(body) ? this : new Resource(schema, changed, completeness);
  }

  /** Names of attributes never contain a colon, and URIs always do. */
  static boolean isUri(String name) {
    return name.indexOf(':') >= 0;
  }
}
