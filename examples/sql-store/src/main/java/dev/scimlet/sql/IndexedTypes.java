package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaExtension;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the attributes of a resource type that are indexed. */
final class IndexedTypes {

  /** What clients look up and sort by, besides unique attributes. */
  private static final List<String> LOOKED_UP =
      List.of(
          "externalId",
          "userName",
          "displayName",
          "name.familyName",
          "name.givenName",
          "emails.value");

  /** Columns, or derived: no body holds them, so that no index row could. */
  private static final List<String> IN_NO_BODY =
      List.of("id", "meta", "schemas", "members", "groups");

  private IndexedTypes() {}

  /** The attributes by their paths, in a fixed order. */
  static Map<AttributePath, ResolvedAttribute> choose(
      ResourceType type, Collection<String> further) {
    Map<AttributePath, ResolvedAttribute> chosen = new LinkedHashMap<>();
    addUnique(type, null, type.schema().attributes(), chosen);
    for (SchemaExtension extension : type.extensions()) {
      addUnique(type, extension.schema().id(), extension.schema().attributes(), chosen);
    }
    for (String name : LOOKED_UP) {
      type.resolver().resolve(name).ifPresent(found -> add(found, chosen));
    }
    for (String name : further) {
      add(resolve(type, name), chosen);
    }
    return chosen;
  }

  private static void addUnique(
      ResourceType type,
      @Nullable String schema,
      List<Attribute> attributes,
      Map<AttributePath, ResolvedAttribute> chosen) {
    for (Attribute attribute : attributes) {
      AttributePath path = new AttributePath(schema, attribute.name(), null);
      if (attribute.uniqueness() != Uniqueness.NONE) {
        add(resolve(type, path.toString()), chosen);
      }
      for (Attribute part : attribute.subAttributes()) {
        if (part.uniqueness() != Uniqueness.NONE) {
          add(resolve(type, path.child(part.name()).toString()), chosen);
        }
      }
    }
  }

  private static void add(
      ResolvedAttribute attribute, Map<AttributePath, ResolvedAttribute> chosen) {
    AttributePath path = attribute.path();
    String name = path.attribute();
    boolean inBody = path.schema() != null || name == null || !IN_NO_BODY.contains(name);
    if (inBody && IndexKeys.exist(attribute.leaf())) {
      chosen.putIfAbsent(path, attribute);
    }
  }

  private static ResolvedAttribute resolve(ResourceType type, String name) {
    return type.resolver()
        .resolve(name)
        .orElseThrow(
            () -> new IllegalArgumentException(type.name() + " has no attribute " + name + "."));
  }
}
