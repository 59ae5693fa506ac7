package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.Returned;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaExtension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a resource type with what has a place in a mapping. */
final class MappedSchemas {

  /** Attributes that every resource has, and that stand in no schema or in no body. */
  private static final Set<String> COMMON = Set.of("id", "meta", "schemas", "externalId");

  private final TableMapping mapping;
  private final ResourceType type;
  private final Set<AttributePath> columns = new HashSet<>();
  private final Map<AttributePath, Set<String>> rows = new LinkedHashMap<>();

  MappedSchemas(TableMapping mapping, ResourceType type) {
    this.mapping = mapping;
    this.type = type;
    for (String name : mapping.columns().attributes()) {
      Slot slot = Slot.of(name);
      if (slot == null) {
        columns.add(resolve(type, name).path());
      } else {
        Set<String> parts =
            rows.computeIfAbsent(
                resolve(type, slot.attribute()).path(), path -> new HashSet<>(Set.of("type")));
        parts.add(slot.part());
      }
    }
    mapping
        .rows()
        .forEach(
            (name, table) -> {
              AttributePath path = resolve(type, name).path();
              if (rows.put(path, new HashSet<>(table.parts())) != null) {
                throw new IllegalArgumentException(name + " has columns and a table.");
              }
            });
  }

  static ResolvedAttribute resolve(ResourceType type, String name) {
    return type.resolver()
        .resolve(name)
        .orElseThrow(
            () -> new IllegalArgumentException(type.name() + " has no attribute " + name + "."));
  }

  ResourceType reduced() {
    ResourceType reduced =
        ResourceType.of(type.name(), type.endpoint(), reduced(type.schema(), null))
            .withDescription(type.description());
    for (SchemaExtension extension : type.extensions()) {
      Schema schema = reduced(extension.schema(), extension.schema().id());
      if (!schema.attributes().isEmpty()) {
        reduced = extension.required() ? reduced.withRequired(schema) : reduced.with(schema);
      }
    }
    return reduced;
  }

  /** The names of what has no place, as clients know it. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    addMissing(missing, type.schema(), null);
    for (SchemaExtension extension : type.extensions()) {
      addMissing(missing, extension.schema(), extension.schema().id());
    }
    if (mapping.rest() == null && !columns.contains(AttributePath.of("externalId"))) {
      missing.add("externalId");
    }
    return missing;
  }

  private void addMissing(List<String> missing, Schema schema, @Nullable String uri) {
    for (Attribute attribute : schema.attributes()) {
      AttributePath path = new AttributePath(uri, attribute.name(), null);
      Attribute kept = reduced(attribute, path).orElse(null);
      if (kept == null) {
        missing.add(path.toString());
      } else if (!kept.equals(attribute)) {
        attribute.subAttributes().stream()
            .filter(part -> kept.subAttribute(part.name()) == null)
            .forEach(part -> missing.add(path.child(part.name()).toString()));
      }
    }
  }

  private Schema reduced(Schema schema, @Nullable String uri) {
    List<Attribute> kept = new ArrayList<>();
    for (Attribute attribute : schema.attributes()) {
      reduced(attribute, new AttributePath(uri, attribute.name(), null)).ifPresent(kept::add);
    }
    return new Schema(schema.id(), schema.name(), schema.description(), kept);
  }

  private Optional<Attribute> reduced(Attribute attribute, AttributePath path) {
    Set<String> parts = rows.get(path);
    if (parts != null) {
      return attribute.type() == AttributeType.COMPLEX
          ? withParts(attribute, parts)
          : Optional.of(attribute);
    }
    if (mapping.rest() != null || columns.contains(path) || isKeptElsewhere(attribute, path)) {
      return Optional.of(attribute);
    }
    Set<String> mapped = new HashSet<>();
    for (Attribute part : attribute.subAttributes()) {
      if (columns.contains(path.child(part.name()))) {
        mapped.add(part.name());
      }
    }
    return withParts(attribute, mapped);
  }

  private static Optional<Attribute> withParts(Attribute attribute, Set<String> names) {
    List<Attribute> parts =
        attribute.subAttributes().stream().filter(part -> names.contains(part.name())).toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(attribute.toBuilder().subAttributes(parts).build());
  }

  /** What never comes to a store, or not as a part of a body. */
  private boolean isKeptElsewhere(Attribute attribute, AttributePath path) {
    if (path.schema() != null) {
      return false;
    }
    return switch (attribute.name()) {
      case "groups" -> attribute.mutability() == Mutability.READ_ONLY;
      case "members" -> mapping.members() != null;
      case "password" -> attribute.returned() == Returned.NEVER;
      default -> COMMON.contains(attribute.name());
    };
  }
}
