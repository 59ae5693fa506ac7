package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands: its attribute, and the path of what the attribute belongs to. Its own path
 * is made when somebody is told of it, which is seldom.
 *
 * @param parent the path of the complex attribute or extension; null for the resource
 * @param attribute the attribute
 */
record Place(@Nullable AttributePath parent, AttributeDescriptor attribute) {

  /** The place of an attribute whose own path is known. */
  static Place of(AttributePath path, AttributeDescriptor attribute) {
    String schema = path.schema();
    AttributePath container = schema == null ? null : AttributePath.ofSchema(schema);
    return new Place(path.subAttribute() == null ? container : path.parent(), attribute);
  }

  AttributePath path() {
    return pathIn(parent, attribute.name());
  }

  Place child(AttributeDescriptor subAttribute) {
    return new Place(path(), subAttribute);
  }

  static AttributePath pathIn(@Nullable AttributePath parent, String name) {
    return parent == null ? AttributePath.of(name) : parent.child(name);
  }
}
