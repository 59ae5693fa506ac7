package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Returned;
import dev.scimlet.resource.Meta;
import dev.scimlet.schema.CommonAttributes;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a resource as an answer shows it: {@code schemas} and {@code id} first, then attributes in
 * the order of the schema, extensions, and {@code meta}. Stored attributes that the schema does not
 * know any more are left out.
 */
final class Representation {

  private static final AttributePath EXTERNAL_ID = AttributePath.of("externalId");
  private static final AttributePath META = AttributePath.of("meta");

  private final ResourceType type;
  private final AttributeSelection selection;
  private final String baseUrl;

  Representation(ResourceType type, AttributeSelection selection, String baseUrl) {
    this.type = type;
    this.selection = selection;
    this.baseUrl = baseUrl;
  }

  /** The whole answer; {@code source} is the stored resource with its derived attributes. */
  ScimObject write(StoredResource stored, AttributeSource source) {
    ScimObject.Builder answer = ScimObject.builder();
    answer.put("schemas", schemas(stored));
    answer.put("id", stored.key().id());
    put(answer, EXTERNAL_ID, CommonAttributes.EXTERNAL_ID, source);
    for (AttributeDescriptor attribute : type.schema().attributes()) {
      put(answer, AttributePath.of(attribute.name()), attribute, source);
    }
    for (SchemaExtension extension : type.extensions()) {
      putExtension(answer, extension.schema(), source);
    }
    putMeta(answer, stored);
    return answer.build();
  }

  static String location(String baseUrl, ResourceType type, String id) {
    return baseUrl + type.endpoint() + "/" + id;
  }

  /** The schemas in use, in the order of the type; drifted ones are stored, not shown. */
  private ScimArray schemas(StoredResource stored) {
    List<String> used = stored.resource().schemas();
    List<ScimValue> uris = new ArrayList<>();
    uris.add(ScimString.of(type.schema().id()));
    for (SchemaExtension extension : type.extensions()) {
      if (used.contains(extension.schema().id())) {
        uris.add(ScimString.of(extension.schema().id()));
      }
    }
    return ScimArray.of(uris);
  }

  private void putExtension(ScimObject.Builder answer, Schema extension, AttributeSource source) {
    if (!(source.get(extension.id()) instanceof ScimObject members)) {
      return;
    }
    ScimObject.Builder container = ScimObject.builder();
    for (AttributeDescriptor attribute : extension.attributes()) {
      put(
          container,
          AttributePath.ofExtension(extension.id(), attribute.name()),
          attribute,
          members);
    }
    ScimObject shown = container.build();
    if (!shown.isEmpty()) {
      answer.put(extension.id(), shown);
    }
  }

  private void putMeta(ScimObject.Builder answer, StoredResource stored) {
    Meta meta =
        new Meta(
            type.name(),
            stored.created(),
            stored.lastModified(),
            location(baseUrl, type, stored.key().id()),
            EntityTags.of(stored.version()));
    if (selection.shows(META, CommonAttributes.META)) {
      answer.put("meta", narrowed(META, CommonAttributes.META, meta.toScimObject()));
    }
  }

  private void put(
      ScimObject.Builder target,
      AttributePath path,
      AttributeDescriptor attribute,
      AttributeSource source) {
    // A source may have to ask the store: it is asked only for what is shown.
    ScimValue value = selection.shows(path, attribute) ? source.get(attribute.name()) : null;
    if (value == null) {
      return;
    }
    ScimValue shown =
        attribute.type() == AttributeType.COMPLEX ? complex(path, attribute, value) : value;
    if (shown != null) {
      target.put(attribute.name(), shown);
    }
  }

  private @Nullable ScimValue complex(
      AttributePath path, AttributeDescriptor attribute, ScimValue value) {
    if (selection.isDefault() && showsEverything(attribute)) {
      return value;
    }
    if (value instanceof ScimObject object) {
      ScimObject shown = narrowed(path, attribute, object);
      return shown.isEmpty() ? null : shown;
    }
    if (value instanceof ScimArray array) {
      List<ScimValue> elements = new ArrayList<>();
      for (ScimValue element : array) {
        elements.add(
            element instanceof ScimObject object ? narrowed(path, attribute, object) : element);
      }
      elements.removeIf(ScimValue::isUnassigned);
      return elements.isEmpty() ? null : ScimArray.of(elements);
    }
    return null;
  }

  private ScimObject narrowed(
      AttributePath path, AttributeDescriptor attribute, ScimObject object) {
    ScimObject.Builder shown = ScimObject.builder();
    object.forEach(
        (name, value) -> {
          AttributeDescriptor sub = attribute.subAttribute(name);
          if (sub != null && selection.showsPart(path.child(name), attribute, sub)) {
            shown.put(name, value);
          }
        });
    return shown.build();
  }

  private static boolean showsEverything(AttributeDescriptor attribute) {
    for (AttributeDescriptor sub : attribute.subAttributes()) {
      if (sub.returned() == Returned.NEVER || sub.returned() == Returned.REQUEST) {
        return false;
      }
    }
    return true;
  }
}
