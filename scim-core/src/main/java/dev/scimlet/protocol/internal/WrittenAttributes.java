package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Returned;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client wrote of the attributes that answers show on request alone: the answer to a write
 * shows them, RFC 7643 section 7. Few types have such attributes, so only these are looked for.
 */
final class WrittenAttributes {

  private final Set<AttributePath> paths = new HashSet<>();

  private WrittenAttributes() {}

  /** The URIs of a type's schemas in which there is something to look for. */
  static Set<String> schemasOnRequest(ResourceType type) {
    Set<String> uris = new HashSet<>();
    addIfOnRequest(type.schema(), uris);
    for (SchemaExtension extension : type.extensions()) {
      addIfOnRequest(extension.schema(), uris);
    }
    return Set.copyOf(uris);
  }

  private static void addIfOnRequest(Schema schema, Set<String> uris) {
    for (AttributeDescriptor attribute : schema.attributes()) {
      if (isOnRequest(attribute)) {
        uris.add(schema.id());
      }
    }
  }

  /** What is in the body of a POST or PUT. */
  static Set<AttributePath> in(Endpoint endpoint, ScimObject body) {
    ResourceType type = endpoint.type();
    WrittenAttributes written = new WrittenAttributes();
    if (endpoint.onRequest().contains(type.schema().id())) {
      written.add(null, type.schema().attributes(), body);
    }
    for (SchemaExtension extension : type.extensions()) {
      String uri = extension.schema().id();
      ScimObject members = endpoint.onRequest().contains(uri) ? body.getObject(uri) : null;
      if (members != null) {
        written.add(uri, extension.schema().attributes(), members);
      }
    }
    return written.paths;
  }

  /** What the operations of a PATCH change. */
  static Set<AttributePath> in(List<PatchStep> steps) {
    WrittenAttributes written = new WrittenAttributes();
    for (PatchStep step : steps) {
      AttributePath path = step.target().path();
      AttributeDescriptor part = step.target().subAttribute();
      written.add(path.parent(), step.target().attribute(), step.value());
      if (part != null && part.returned() == Returned.REQUEST) {
        written.paths.add(path);
      }
    }
    return written.paths;
  }

  private void add(
      @Nullable String schema, List<? extends AttributeDescriptor> attributes, ScimObject members) {
    for (AttributeDescriptor attribute : attributes) {
      ScimValue value = isOnRequest(attribute) ? members.get(attribute.name()) : null;
      if (value != null) {
        add(new AttributePath(schema, attribute.name(), null), attribute, value);
      }
    }
  }

  /** Whether answers show the attribute or a part of it on request alone. */
  private static boolean isOnRequest(AttributeDescriptor attribute) {
    if (attribute.returned() == Returned.REQUEST) {
      return true;
    }
    for (AttributeDescriptor part : attribute.subAttributes()) {
      if (part.returned() == Returned.REQUEST) {
        return true;
      }
    }
    return false;
  }

  private void add(AttributePath path, AttributeDescriptor attribute, @Nullable ScimValue value) {
    if (attribute.returned() == Returned.REQUEST) {
      paths.add(path);
    }
    for (AttributeDescriptor part : attribute.subAttributes()) {
      if (part.returned() == Returned.REQUEST && has(value, part.name())) {
        paths.add(path.child(part.name()));
      }
    }
  }

  private static boolean has(@Nullable ScimValue value, String name) {
    if (value instanceof ScimArray array) {
      return array.values().stream().anyMatch(element -> has(element, name));
    }
    return value instanceof ScimObject object && object.contains(name);
  }
}
