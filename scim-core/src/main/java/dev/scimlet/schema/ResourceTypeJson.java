package dev.scimlet.schema;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The JSON form of resource types, RFC 7643 section 6. */
final class ResourceTypeJson {

  private ResourceTypeJson() {}

  static ResourceType read(ScimObject json, Collection<Schema> schemas) {
    String name = new JsonMembers(json, "A resource type").requiredText("name");
    JsonMembers members = new JsonMembers(json, "Resource type " + name);
    Schema schema = find(members.requiredText("schema"), schemas, name);
    List<SchemaExtension> extensions = new ArrayList<>();
    for (ScimObject extension : members.objects("schemaExtensions")) {
      JsonMembers parts = new JsonMembers(extension, "An extension of resource type " + name);
      Schema found = find(parts.requiredText("schema"), schemas, name);
      extensions.add(new SchemaExtension(found, parts.flag("required")));
    }
    return ResourceType.of(name, endpoint(members.requiredText("endpoint")), schema)
        .withDescription(members.text("description", ""))
        .withExtensions(extensions);
  }

  /** It is relative to the base URL, which the RFC's text writes without a slash. */
  private static String endpoint(String text) {
    return text.startsWith("/") ? text : "/" + text;
  }

  static ScimObject write(ResourceType type) {
    ScimObject.Builder json =
        ScimObject.builder()
            .put("schemas", SchemaJson.texts(List.of(Schemas.RESOURCE_TYPE_URI)))
            .put("id", type.id())
            .put("name", type.name())
            .put("description", type.description())
            .put("endpoint", type.endpoint())
            .put("schema", type.schema().id());
    if (!type.extensions().isEmpty()) {
      json.put(
          "schemaExtensions",
          ScimArray.of(type.extensions().stream().map(ResourceTypeJson::writeExtension).toList()));
    }
    return json.build();
  }

  private static ScimObject writeExtension(SchemaExtension extension) {
    return ScimObject.builder()
        .put("schema", extension.schema().id())
        .put("required", extension.required())
        .build();
  }

  private static Schema find(String uri, Collection<Schema> schemas, String type) {
    return schemas.stream()
        .filter(schema -> AsciiCase.equal(schema.id(), uri))
        .findFirst()
        .orElseThrow(
            () -> new SchemaException("Resource type " + type + " names unknown schema " + uri));
  }
}
