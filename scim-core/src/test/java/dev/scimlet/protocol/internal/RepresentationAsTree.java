package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Returned;
import dev.scimlet.resource.Meta;
import dev.scimlet.schema.CommonAttributes;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;

/** What an answer shows, attribute by attribute out of the tree and without anything remembered. */
final class RepresentationAsTree {

  private final ResourceType type;
  private final AttributeSelection selection;
  private final String baseUrl;

  RepresentationAsTree(ResourceType type, AttributeSelection selection, String baseUrl) {
    this.type = type;
    this.selection = selection;
    this.baseUrl = baseUrl;
  }

  ScimObject of(StoredResource stored, AttributeSource source) {
    ScimObject.Builder answer = ScimObject.builder();
    answer.put("schemas", schemas(stored)).put("id", stored.key().id());
    put(answer, AttributePath.of("externalId"), CommonAttributes.EXTERNAL_ID, source);
    for (AttributeDescriptor attribute : type.schema().attributes()) {
      put(answer, AttributePath.of(attribute.name()), attribute, source);
    }
    for (SchemaExtension extension : type.extensions()) {
      putExtension(answer, extension, source);
    }
    AttributePath path = AttributePath.of("meta");
    if (selection.shows(path, CommonAttributes.META)) {
      answer.put("meta", part(path, CommonAttributes.META, meta(stored)));
    }
    return answer.build();
  }

  private ScimArray schemas(StoredResource stored) {
    List<ScimValue> uris = new ArrayList<>();
    uris.add(ScimString.of(type.schema().id()));
    for (SchemaExtension extension : type.extensions()) {
      if (stored.resource().schemas().contains(extension.schema().id())) {
        uris.add(ScimString.of(extension.schema().id()));
      }
    }
    return ScimArray.of(uris);
  }

  private ScimObject meta(StoredResource stored) {
    return new Meta(
            type.name(),
            stored.created(),
            stored.lastModified(),
            baseUrl + type.endpoint() + "/" + stored.key().id(),
            "W/\"" + stored.version().value() + "\"")
        .toScimObject();
  }

  private void putExtension(
      ScimObject.Builder answer, SchemaExtension extension, AttributeSource source) {
    String uri = extension.schema().id();
    if (source.get(uri) instanceof ScimObject members) {
      ScimObject.Builder container = ScimObject.builder();
      for (AttributeDescriptor attribute : extension.schema().attributes()) {
        put(container, AttributePath.ofExtension(uri, attribute.name()), attribute, members);
      }
      if (!container.build().isEmpty()) {
        answer.put(uri, container.build());
      }
    }
  }

  private void put(
      ScimObject.Builder target,
      AttributePath path,
      AttributeDescriptor attribute,
      AttributeSource source) {
    ScimValue value = source.get(attribute.name());
    if (value == null || !selection.shows(path, attribute)) {
      return;
    }
    if (attribute.type() != AttributeType.COMPLEX
        || (selection.isDefault() && showsAllParts(attribute))) {
      target.put(attribute.name(), value);
    } else if (value instanceof ScimObject object) {
      ScimObject part = part(path, attribute, object);
      if (!part.isEmpty()) {
        target.put(attribute.name(), part);
      }
    } else if (value instanceof ScimArray array) {
      ScimArray parts = parts(path, attribute, array);
      if (parts.size() > 0) {
        target.put(attribute.name(), parts);
      }
    }
  }

  private ScimArray parts(AttributePath path, AttributeDescriptor attribute, ScimArray array) {
    List<ScimValue> parts = new ArrayList<>();
    for (ScimValue element : array) {
      ScimValue part =
          element instanceof ScimObject object ? part(path, attribute, object) : element;
      if (!part.isUnassigned()) {
        parts.add(part);
      }
    }
    return ScimArray.of(parts);
  }

  private ScimObject part(AttributePath path, AttributeDescriptor attribute, ScimObject object) {
    ScimObject.Builder part = ScimObject.builder();
    object.forEach(
        (name, value) -> {
          AttributeDescriptor sub = attribute.subAttribute(name);
          if (sub != null && selection.showsPart(path.child(name), attribute, sub)) {
            part.put(name, value);
          }
        });
    return part.build();
  }

  private static boolean showsAllParts(AttributeDescriptor attribute) {
    return attribute.subAttributes().stream()
        .map(AttributeDescriptor::returned)
        .noneMatch(returned -> returned == Returned.NEVER || returned == Returned.REQUEST);
  }
}
