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
 * <p>The body is there as a tree and, from the moment when somebody asks for it, as JSON, which is
 * kept beside the tree: a store that keeps resources in memory holds both of those that were read.
 */
public final class Resource implements AttributeSource {

  private static final String SCHEMAS = "schemas";
  private static final List<String> FOREIGN = List.of("id", "meta", SCHEMAS);

  private final String schema;
  private final ScimObject body;
  private final Completeness completeness;

  /** Written when it is first asked for; whoever asks at the same time may write it once more. */
  private @Nullable ResourceJson json;

  /** That of the resource of which this one was made, until there is an own one. */
  private @Nullable ResourceJson earlier;

  /**
   * Makes a resource.
   *
   * @param schema the URI of the core schema
   * @param body the attributes, in canonical spelling
   * @param completeness whether these are all attributes
   * @throws IllegalArgumentException if the body has an id, meta or schemas
   */
  public Resource(String schema, ScimObject body, Completeness completeness) {
    this.schema = Objects.requireNonNull(schema);
    this.body = body;
    this.completeness = Objects.requireNonNull(completeness);
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

  /** {@return the URI of the core schema} */
  public String schema() {
    return schema;
  }

  /** {@return the attributes} */
  public ScimObject body() {
    return body;
  }

  /** {@return whether these are all attributes} */
  public Completeness completeness() {
    return completeness;
  }

  /**
   * The body as JSON: written once, and then remembered.
   *
   * @return the text, without secrets, and where in it each attribute stands
   * @throws IllegalStateException if the body is nested beyond measure
   */
  public ResourceJson json() {
    ResourceJson known = json;
    if (known == null) {
      known = ResourceJson.of(body, earlier);
      json = known;
      earlier = null;
    }
    return known;
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
    if (changed.equals(body)) {
      return this;
    }
    Resource next = new Resource(schema, changed, completeness);
    ResourceJson known = json;
    next.earlier = known == null ? earlier : known;
    return next;
  }

  /** {@return whether the other has the same schema, equal attributes and the same completeness} */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Resource that
            && schema.equals(that.schema)
            && completeness == that.completeness
            && body.equals(that.body));
  }

  @Override
  public int hashCode() {
    return Objects.hash(schema, body, completeness);
  }

  /** {@return the components, with secrets masked} */
  @Override
  public String toString() {
    return "Resource[schema=" + schema + ", body=" + body + ", completeness=" + completeness + "]";
  }

  /** Names of attributes never contain a colon, and URIs always do. */
  static boolean isUri(String name) {
    return name.indexOf(':') >= 0;
  }
}
