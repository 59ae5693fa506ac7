package dev.scimlet.examples.server;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Resource types that an operator defines in files, beside those that the server has.
 *
 * <p>A file whose resource type has the name of one that is there already, for instance {@code
 * User}, adds its extensions to it. Every schema must be used by some resource type, so that a
 * misspelled URI does not pass unnoticed.
 */
final class DirectoryOfResourceTypes {

  private final List<DefinitionFile> definitions;
  private final List<Schema> schemas;
  private final Map<String, ResourceType> types = new LinkedHashMap<>();

  private DirectoryOfResourceTypes(
      List<DefinitionFile> definitions, List<ResourceType> present, Collection<Schema> known) {
    this.definitions = definitions;
    present.forEach(type -> types.put(type.name(), type));
    schemas = new ArrayList<>(known);
    present.forEach(type -> schemas.addAll(schemasOf(type)));
  }

  /**
   * Reads a directory.
   *
   * @param directory holds one definition in each {@code *.json} file
   * @param present the resource types that the server has
   * @param known schemas that files may name, besides those of the resource types
   * @return the resource types that the server has, extended, and then the further ones
   * @throws UsageException naming the file and what is wrong with it
   */
  static List<ResourceType> read(
      Path directory, List<ResourceType> present, Collection<Schema> known) {
    return new DirectoryOfResourceTypes(DefinitionFile.readAll(directory), present, known).merge();
  }

  private List<ResourceType> merge() {
    definitions.stream().filter(DefinitionFile::isSchema).forEach(this::addSchema);
    definitions.stream().filter(DefinitionFile::isResourceType).forEach(this::addType);
    definitions.stream().filter(DefinitionFile::isSchema).forEach(this::requireUse);
    return List.copyOf(types.values());
  }

  private void addSchema(DefinitionFile file) {
    Schema schema = file.convert(Schema::of);
    if (schemas.stream().anyMatch(known -> known.id().equalsIgnoreCase(schema.id()))) {
      throw file.refusal("There is another schema " + schema.id() + ".");
    }
    schemas.add(schema);
  }

  private void addType(DefinitionFile file) {
    ResourceType defined = file.convert(json -> ResourceType.of(json, schemas));
    ResourceType there = types.get(defined.name());
    types.put(defined.name(), there == null ? defined : extended(there, defined, file));
  }

  private static ResourceType extended(
      ResourceType there, ResourceType defined, DefinitionFile file) {
    boolean same =
        there.endpoint().equals(defined.endpoint())
            && there.schema().id().equals(defined.schema().id());
    if (!same) {
      throw file.refusal(
          "Resource type " + there + " is at " + there.endpoint() + " and can only be extended.");
    }
    ResourceType result = there;
    for (SchemaExtension extension : defined.extensions()) {
      ResourceType rest = result.without(extension.schema().id());
      result =
          extension.required()
              ? rest.withRequired(extension.schema())
              : rest.with(extension.schema());
    }
    return result;
  }

  private void requireUse(DefinitionFile file) {
    String id = file.convert(Schema::of).id();
    boolean used =
        types.values().stream()
            .flatMap(type -> schemasOf(type).stream())
            .anyMatch(schema -> schema.id().equals(id));
    if (!used) {
      throw file.refusal("No resource type names the schema " + id + ".");
    }
  }

  private static List<Schema> schemasOf(ResourceType type) {
    return Stream.concat(
            Stream.of(type.schema()), type.extensions().stream().map(SchemaExtension::schema))
        .toList();
  }
}
