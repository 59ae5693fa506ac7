package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.json.JsonOutput;
import dev.scimlet.resource.Meta;
import dev.scimlet.resource.Resource;
import dev.scimlet.resource.ResourceJson;
import dev.scimlet.schema.CommonAttributes;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a resource as an answer shows it: {@code schemas} and {@code id} first, then attributes in
 * the order of the schema, extensions, and {@code meta}. Stored attributes that the schema does not
 * know any more are left out. What is shown as it is stored is copied out of the JSON that the
 * resource remembers.
 */
final class Representation {

  private static final AttributePath META = AttributePath.of("meta");

  private final ShownAttributes shown;
  private final String baseUrl;
  private final JsonOutput output;

  Representation(ShownAttributes shown, String baseUrl, JsonOutput output) {
    this.shown = shown;
    this.baseUrl = baseUrl;
    this.output = output;
  }

  /** The whole answer; {@code source} is the stored resource with its derived attributes. */
  void write(StoredResource stored, AttributeSource source) {
    Resource resource = stored.resource();
    ResourceJson json = shown.areCopiedFrom(resource) ? resource.json() : null;
    int[] places = shown.find(resource.body().names());
    output.beginObject();
    writeSchemas(places);
    output.name("id").string(stored.key().id());
    List<ShownAttribute> attributes = shown.attributes();
    for (int i = 0; i < attributes.size(); i++) {
      write(attributes.get(i), json, places[i], source);
    }
    for (int i = 0; i < shown.extensions().size(); i++) {
      writeExtension(shown.extensions().get(i), json, places[attributes.size() + i], source);
    }
    writeMeta(stored);
    output.endObject();
  }

  static String location(String baseUrl, ResourceType type, String id) {
    return baseUrl + type.endpoint() + "/" + id;
  }

  /** The schemas in use, in the order of the type; drifted ones are stored, not shown. */
  private void writeSchemas(int[] places) {
    output.name("schemas").beginArray().string(shown.type().schema().id());
    for (int i = 0; i < shown.extensions().size(); i++) {
      if (places[shown.attributes().size() + i] >= 0) {
        output.string(shown.extensions().get(i).uri());
      }
    }
    output.endArray();
  }

  private void write(
      ShownAttribute attribute, @Nullable ResourceJson json, int place, AttributeSource source) {
    if (json == null || !attribute.isCopied()) {
      writeValue(attribute, source);
    } else if (place >= 0) {
      json.writeMember(place, output);
    }
  }

  /** A source may have to ask the store: it is asked only for what is shown. */
  private void writeValue(ShownAttribute attribute, AttributeSource source) {
    ScimValue value = source.get(attribute.name());
    ScimValue part = value == null ? null : attribute.shown(value, shown.selection());
    if (part != null) {
      output.member(attribute.name(), part);
    }
  }

  private void writeExtension(
      ShownExtension extension, @Nullable ResourceJson json, int place, AttributeSource source) {
    if (place < 0 || !(source.get(extension.uri()) instanceof ScimObject data) || data.isEmpty()) {
      return;
    }
    if (json != null && extension.showsAllOf(data)) {
      json.writeMember(place, output);
      return;
    }
    ScimObject some = extension.shownOf(data, shown.selection());
    if (!some.isEmpty()) {
      output.member(extension.uri(), some);
    }
  }

  private void writeMeta(StoredResource stored) {
    if (!shown.selection().shows(META, CommonAttributes.META)) {
      return;
    }
    Meta meta =
        new Meta(
            shown.type().name(),
            stored.created(),
            stored.lastModified(),
            location(baseUrl, shown.type(), stored.key().id()),
            EntityTags.of(stored.version()));
    output.name("meta");
    if (shown.selection().isDefault()) {
      meta.writeTo(output);
    } else {
      Narrowing narrowing = new Narrowing(shown.selection());
      output.value(narrowing.narrowed(META, CommonAttributes.META, meta.toScimObject()));
    }
  }
}
