package dev.scimlet.store.memory;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.CommonAttributes;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaExtension;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the attributes of a resource type that get an index. */
final class IndexedAttributes {

  /** What clients look up by, besides unique attributes. */
  private static final Set<String> LOOKED_UP = Set.of("userName", "displayName");

  private IndexedAttributes() {}

  /** The unique attributes of all schemas of the type, and those that clients look up by. */
  static List<IndexedAttribute> of(ResourceType type) {
    Set<IndexedAttribute> found = new LinkedHashSet<>();
    collect(null, type.schema().attributes(), found);
    for (SchemaExtension extension : type.extensions()) {
      collect(extension.schema().id(), extension.schema().attributes(), found);
    }
    AttributePath externalId = AttributePath.of(CommonAttributes.EXTERNAL_ID.name());
    if (!contains(found, externalId)) {
      found.add(IndexedAttribute.of(externalId, CommonAttributes.EXTERNAL_ID));
    }
    return List.copyOf(found);
  }

  private static boolean contains(Set<IndexedAttribute> attributes, AttributePath path) {
    for (IndexedAttribute attribute : attributes) {
      if (attribute.path().equals(path)) {
        return true;
      }
    }
    return false;
  }

  private static void collect(
      @Nullable String schema, List<Attribute> attributes, Set<IndexedAttribute> found) {
    for (Attribute attribute : attributes) {
      AttributePath path = new AttributePath(schema, attribute.name(), null);
      if (isIndexed(path, attribute)) {
        found.add(IndexedAttribute.of(path, attribute));
      }
      for (Attribute part : attribute.subAttributes()) {
        if (part.uniqueness() != Uniqueness.NONE) {
          found.add(IndexedAttribute.of(path.child(part.name()), part));
        }
      }
    }
  }

  private static boolean isIndexed(AttributePath path, Attribute attribute) {
    return attribute.uniqueness() != Uniqueness.NONE
        || (path.schema() == null && LOOKED_UP.contains(attribute.name()));
  }
}
