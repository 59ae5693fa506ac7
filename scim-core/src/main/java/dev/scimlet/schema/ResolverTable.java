package dev.scimlet.schema;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.ResolvedAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down every name by which an attribute of a resource type can be called. The first entry of
 * a name stays, so the order below is the order of precedence: names as the RFC has them, longer
 * URIs before shorter ones, then the repairs.
 */
final class ResolverTable {

  private final ResourceType type;
  private final Map<String, Optional<ResolvedAttribute>> byName = new HashMap<>();

  ResolverTable(ResourceType type) {
    this.type = type;
  }

  Map<String, Optional<ResolvedAttribute>> build() {
    List<Attribute> core = coreAttributes();
    putAll("", null, core, null);
    List<Schema> schemas = longestFirst();
    for (Schema schema : schemas) {
      putContainer(schema);
    }
    for (Schema schema : schemas) {
      putQualified(schema, ":", null);
    }
    for (Schema schema : schemas) {
      putQualified(schema, ".", NameRepair.DOT_AFTER_SCHEMA);
    }
    for (SchemaExtension extension : type.extensions()) {
      putBare(extension.schema());
    }
    return byName;
  }

  /** Common attributes come first: a schema that lists them cannot change them. */
  private List<Attribute> coreAttributes() {
    List<Attribute> core = new ArrayList<>(CommonAttributes.all());
    for (Attribute attribute : type.schema().attributes()) {
      if (Attribute.find(CommonAttributes.all(), attribute.name()) == null) {
        core.add(attribute);
      }
    }
    return core;
  }

  private List<Schema> longestFirst() {
    List<Schema> schemas = new ArrayList<>();
    schemas.add(type.schema());
    for (SchemaExtension extension : type.extensions()) {
      int place = 0;
      while (place < schemas.size() && !isLonger(extension.schema(), schemas.get(place))) {
        place++;
      }
      schemas.add(place, extension.schema());
    }
    return schemas;
  }

  private static boolean isLonger(Schema one, Schema other) {
    return one.id().length() > other.id().length();
  }

  private void putContainer(Schema schema) {
    boolean required = isCore(schema) || type.findExtension(schema.id()).orElseThrow().required();
    SchemaContainer container = new SchemaContainer(schema.id(), required, attributesOf(schema));
    AttributePath path = AttributePath.ofSchema(schema.id());
    put(
        schema.id(),
        AsciiCase.lower(schema.id()),
        new ResolvedAttribute(path, container, null, null));
  }

  private void putQualified(Schema schema, String separator, @Nullable NameRepair repair) {
    String uri = isCore(schema) ? null : schema.id();
    putAll(schema.id() + separator, uri, attributesOf(schema), repair);
  }

  /** An attribute that two extensions have is not guessed at. */
  private void putBare(Schema extension) {
    for (Attribute attribute : extension.attributes()) {
      if (countOwners(attribute.name()) == 1) {
        putAll("", extension.id(), List.of(attribute), NameRepair.BARE_EXTENSION_ATTRIBUTE);
      }
    }
  }

  private int countOwners(String attribute) {
    int owners = 0;
    for (SchemaExtension extension : type.extensions()) {
      owners += Attribute.find(extension.schema().attributes(), attribute) == null ? 0 : 1;
    }
    return owners;
  }

  private void putAll(
      String prefix,
      @Nullable String schema,
      List<Attribute> attributes,
      @Nullable NameRepair repair) {
    String lowerPrefix = AsciiCase.lower(prefix);
    for (Attribute attribute : attributes) {
      AttributePath path = new AttributePath(schema, attribute.name(), null);
      String name = prefix.concat(attribute.name());
      String lower = lowerPrefix.concat(AsciiCase.lower(attribute.name()));
      put(name, lower, new ResolvedAttribute(path, attribute, null, repair));
      putParts(name.concat("."), lower.concat("."), path, attribute, repair);
    }
  }

  private void putParts(
      String prefix,
      String lowerPrefix,
      AttributePath path,
      Attribute attribute,
      @Nullable NameRepair repair) {
    for (Attribute part : attribute.subAttributes()) {
      put(
          prefix.concat(part.name()),
          lowerPrefix.concat(AsciiCase.lower(part.name())),
          new ResolvedAttribute(path.child(part.name()), attribute, part, repair));
    }
  }

  /** Names in their canonical spelling are keys too: most are written like that. */
  private void put(String name, String lower, ResolvedAttribute resolved) {
    Optional<ResolvedAttribute> first = byName.putIfAbsent(lower, Optional.of(resolved));
    if (first == null) {
      byName.putIfAbsent(name, Optional.of(resolved));
    }
  }

  private List<Attribute> attributesOf(Schema schema) {
    return isCore(schema) ? coreAttributes() : schema.attributes();
  }

  private boolean isCore(Schema schema) {
    return schema.id().equals(type.schema().id());
  }
}
