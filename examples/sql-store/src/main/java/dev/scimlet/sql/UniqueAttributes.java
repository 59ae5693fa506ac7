package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaExtension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the attributes of a resource type whose values no two resources may have. */
final class UniqueAttributes {

  /** It is unique by itself. */
  private static final AttributePath ID = AttributePath.of("id");

  private UniqueAttributes() {}

  static List<AttributePath> of(ResourceType type) {
    List<AttributePath> found = new ArrayList<>();
    addTo(found, null, type.schema().attributes());
    for (SchemaExtension extension : type.extensions()) {
      addTo(found, extension.schema().id(), extension.schema().attributes());
    }
    return found;
  }

  private static void addTo(
      List<AttributePath> found, @Nullable String schema, List<Attribute> attributes) {
    for (Attribute attribute : attributes) {
      AttributePath path = new AttributePath(schema, attribute.name(), null);
      if (isUnique(attribute) && !path.equals(ID)) {
        found.add(path);
      }
      attribute.subAttributes().stream()
          .filter(UniqueAttributes::isUnique)
          .forEach(part -> found.add(path.child(part.name())));
    }
  }

  private static boolean isUnique(Attribute attribute) {
    return attribute.uniqueness() != Uniqueness.NONE;
  }
}
