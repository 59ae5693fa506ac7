package dev.scimlet.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resource types and schemas that a service provider serves. Immutable and thread-safe; every
 * contradiction is refused when it is made. An extension that redefines an attribute of its core
 * schema is no contradiction, and logged as a warning (RFC 7643 section 3.3).
 */
public final class SchemaRegistry {

  private final List<ResourceType> resourceTypes;
  private final Map<String, ResourceType> typesByName = new HashMap<>();
  private final Map<String, ResourceType> typesByEndpoint = new HashMap<>();
  private final Map<String, Schema> schemasByUri = new LinkedHashMap<>();

  private SchemaRegistry(Collection<ResourceType> resourceTypes) {
    this.resourceTypes = List.copyOf(resourceTypes);
    for (ResourceType type : this.resourceTypes) {
      add(type);
    }
    for (ResourceType type : this.resourceTypes) {
      RegistryNotes.log(type);
    }
  }

  /**
   * Makes a registry.
   *
   * @param resourceTypes the resource types, in the order in which they are listed to clients
   * @return the registry
   * @throws SchemaException if two types share a name or an endpoint, in any case, or two different
   *     schemas share a URI
   */
  public static SchemaRegistry of(Collection<ResourceType> resourceTypes) {
    return new SchemaRegistry(resourceTypes);
  }

  /**
   * Makes a registry.
   *
   * @param resourceTypes the resource types, in the order in which they are listed to clients
   * @return the registry
   * @throws SchemaException as {@link #of(Collection)} does
   */
  public static SchemaRegistry of(ResourceType... resourceTypes) {
    return new SchemaRegistry(List.of(resourceTypes));
  }

  /** {@return the resource types, in the order in which they were given} */
  public List<ResourceType> resourceTypes() {
    return resourceTypes;
  }

  /**
   * Lists the schemas: those of the resource types in their order, then those of the service
   * provider's configuration, of resource types and of schemas.
   *
   * @return the schemas, each URI once
   */
  public List<Schema> schemas() {
    Map<String, Schema> all = new LinkedHashMap<>(schemasByUri);
    for (Schema schema : Schemas.discovery()) {
      all.putIfAbsent(AsciiCase.lower(schema.id()), schema);
    }
    return List.copyOf(all.values());
  }

  /**
   * Finds a resource type by name.
   *
   * @param name the name as in {@code meta.resourceType}; case matters (RFC 7643 section 3.1)
   * @return the resource type, or empty if there is none of that name
   */
  public Optional<ResourceType> findResourceType(String name) {
    return Optional.ofNullable(typesByName.get(AsciiCase.lower(name)))
        .filter(type -> type.name().equals(name));
  }

  /**
   * Finds a resource type by endpoint.
   *
   * @param endpoint the path below the base URL with its slash, for instance {@code /Users}; case
   *     matters
   * @return the resource type, or empty if there is none at that path
   */
  public Optional<ResourceType> findByEndpoint(String endpoint) {
    return Optional.ofNullable(typesByEndpoint.get(AsciiCase.lower(endpoint)))
        .filter(type -> type.endpoint().equals(endpoint));
  }

  /**
   * Finds a schema.
   *
   * @param uri its URI, in any case
   * @return the schema, or empty if there is none of that URI
   */
  public Optional<Schema> findSchema(String uri) {
    Schema found = schemasByUri.get(AsciiCase.lower(uri));
    return Optional.ofNullable(found == null ? Schemas.findDiscovery(uri) : found);
  }

  private void add(ResourceType type) {
    if (typesByName.putIfAbsent(AsciiCase.lower(type.name()), type) != null) {
      throw new SchemaException("Two resource types are named " + type.name() + ".");
    }
    ResourceType other = typesByEndpoint.putIfAbsent(AsciiCase.lower(type.endpoint()), type);
    if (other != null) {
      throw new SchemaException(
          "Resource types " + other + " and " + type + " have the same endpoint.");
    }
    add(type.schema());
    for (SchemaExtension extension : type.extensions()) {
      add(extension.schema());
    }
  }

  private void add(Schema schema) {
    Optional<Schema> other = findSchema(schema.id());
    if (other.isPresent() && !other.get().equals(schema)) {
      throw new SchemaException("Two different schemas have the id " + schema.id() + ".");
    }
    schemasByUri.put(AsciiCase.lower(schema.id()), schema);
  }
}
