package dev.scimlet.schema;

import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of resource: its endpoint, its core schema and the extensions of that schema, RFC 7643
 * section 6.
 *
 * <p>Immutable and thread-safe. It is no record because it keeps an index of its attributes.
 */
public final class ResourceType {

  private final String name;
  private final String description;
  private final String endpoint;
  private final Schema schema;
  private final List<SchemaExtension> extensions;

  /** Made when somebody asks: a type to which extensions are added is soon forgotten. */
  private volatile @Nullable TypeResolver resolver;

  private ResourceType(
      String name,
      String description,
      String endpoint,
      Schema schema,
      List<SchemaExtension> extensions) {
    this.name = name;
    this.description = Objects.requireNonNull(description);
    this.endpoint = endpoint;
    this.schema = schema.withCommonAttributes();
    this.extensions = List.copyOf(extensions);
    ResourceTypeRules.check(this);
  }

  /**
   * Makes a resource type without extensions.
   *
   * @param name the name, for instance {@code Device}; also its id
   * @param endpoint the path below the base URL, for instance {@code /Devices}
   * @param schema the core schema
   * @return the resource type
   * @throws SchemaException if the name or the endpoint is malformed
   */
  public static ResourceType of(String name, String endpoint, Schema schema) {
    return new ResourceType(name, schema.description(), endpoint, schema, List.of());
  }

  /**
   * Reads a resource type from its JSON form, RFC 7643 section 6.
   *
   * @param json the form
   * @param schemas where the schemas that it names are found
   * @return the resource type
   * @throws SchemaException if the form is not kept or a schema is missing
   */
  public static ResourceType of(ScimObject json, Collection<Schema> schemas) {
    return ResourceTypeJson.read(json, schemas);
  }

  /** {@return the id, which is the name} */
  public String id() {
    return name;
  }

  /** {@return the name, as in {@code meta.resourceType}} */
  public String name() {
    return name;
  }

  /** {@return what it is, for human readers; may be empty} */
  public String description() {
    return description;
  }

  /** {@return the path below the base URL, for instance {@code /Users}} */
  public String endpoint() {
    return endpoint;
  }

  /**
   * {@return the core schema; if it lists id, externalId, meta or schemas, then with the
   * characteristics that RFC 7643 section 3.1 gives them}
   */
  public Schema schema() {
    return schema;
  }

  /** {@return the extensions in the order in which they were added} */
  public List<SchemaExtension> extensions() {
    return extensions;
  }

  /** {@return what finds the attributes of this resource type by the names that clients write} */
  public AttributeResolver resolver() {
    TypeResolver made = resolver;
    return made == null ? makeResolver() : made;
  }

  /**
   * Finds an extension.
   *
   * @param uri the URI of its schema, in any case
   * @return the extension, or empty if the type has none of that URI
   */
  public Optional<SchemaExtension> findExtension(String uri) {
    for (SchemaExtension extension : extensions) {
      if (AsciiCase.equal(extension.schema().id(), uri)) {
        return Optional.of(extension);
      }
    }
    return Optional.empty();
  }

  /**
   * Adds an extension that resources may have.
   *
   * @param extension the extension's schema
   * @return a resource type with one extension more
   * @throws SchemaException if the type has a schema of that URI
   */
  public ResourceType with(Schema extension) {
    return with(new SchemaExtension(extension, false));
  }

  /**
   * Adds an extension that every resource must have.
   *
   * @param extension the extension's schema
   * @return a resource type with one extension more
   * @throws SchemaException if the type has a schema of that URI
   */
  public ResourceType withRequired(Schema extension) {
    return with(new SchemaExtension(extension, true));
  }

  /**
   * Leaves an extension out.
   *
   * @param uri the URI of its schema, in any case
   * @return a resource type without it; this one if it has none of that URI
   */
  public ResourceType without(String uri) {
    List<SchemaExtension> rest =
        extensions.stream().filter(e -> !AsciiCase.equal(e.schema().id(), uri)).toList();
    return rest.size() == extensions.size() ? this : withExtensions(rest);
  }

  /**
   * Describes the resource type.
   *
   * @param text what it is, for human readers
   * @return a resource type that differs in this
   */
  public ResourceType withDescription(String text) {
    return new ResourceType(name, text, endpoint, schema, extensions);
  }

  /**
   * Makes an attribute of the core schema unique among the resources of this type, for instance
   * {@code displayName} of groups or {@code emails.value} of users, which the RFC lets repeat. One
   * resource may have a value several times.
   *
   * @param attribute the attribute's name, or its name and that of a sub-attribute with a dot
   *     between them; in any case
   * @return a resource type that differs in this
   * @throws SchemaException if the core schema has no such attribute or it cannot be unique
   */
  public ResourceType withUnique(String attribute) {
    int dot = attribute.indexOf('.');
    Schema changed =
        dot < 0
            ? schema.withAttribute(attribute, a -> a.uniqueness(Uniqueness.SERVER))
            : withUnique(attribute.substring(0, dot), attribute.substring(dot + 1));
    return new ResourceType(name, description, endpoint, changed, extensions);
  }

  private Schema withUnique(String attribute, String subAttribute) {
    return schema.withAttribute(
        attribute,
        a -> a.withSubAttribute(subAttribute, part -> part.uniqueness(Uniqueness.SERVER)));
  }

  /** {@return the JSON form of RFC 7643 section 6, without meta} */
  public ScimObject toScimObject() {
    return ResourceTypeJson.write(this);
  }

  ResourceType withExtensions(List<SchemaExtension> changed) {
    return new ResourceType(name, description, endpoint, schema, changed);
  }

  private ResourceType with(SchemaExtension extension) {
    List<SchemaExtension> more = new ArrayList<>(extensions);
    more.add(extension);
    return withExtensions(more);
  }

  private synchronized TypeResolver makeResolver() {
    TypeResolver made = resolver;
    if (made == null) {
      made = TypeResolver.of(this);
      resolver = made;
    }
    return made;
  }

  /** {@return whether the other has the same name, description, endpoint, schema and extensions} */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ResourceType that && isLike(that));
  }

  private boolean isLike(ResourceType that) {
    return name.equals(that.name)
        && description.equals(that.description)
        && endpoint.equals(that.endpoint)
        && schema.equals(that.schema)
        && extensions.equals(that.extensions);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
