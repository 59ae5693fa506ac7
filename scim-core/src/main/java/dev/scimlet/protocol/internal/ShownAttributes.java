package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Returned;
import dev.scimlet.protocol.internal.ShownAttribute.Extent;
import dev.scimlet.protocol.internal.ShownAttribute.Origin;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.CommonAttributes;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.SchemaExtension;
import dev.scimlet.store.StoredResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What answers show of the resources of one type, in the order in which they show it: found out
 * once for all resources of an answer, and once and for all where nothing is chosen.
 */
final class ShownAttributes {

  private static final int ABSENT = -1;
  private static final int BESIDE_BODY = 512;

  /** For what takes more room than most: a user in several groups, long addresses. */
  private static final int SPARE = 512;

  private static final int MOST_EXPECTED = 1 << 28;

  private final Endpoint endpoint;
  private final AttributeSelection selection;
  private final List<ShownAttribute> attributes;
  private final List<ShownExtension> extensions;
  private final Map<String, Integer> places = new HashMap<>();

  private ShownAttributes(Endpoint endpoint, AttributeSelection selection) {
    ResourceType type = endpoint.type();
    this.endpoint = endpoint;
    this.selection = selection;
    attributes = core(type.schema());
    extensions = extensions(type);
    for (ShownAttribute attribute : attributes) {
      places.put(attribute.name(), places.size());
    }
    for (ShownExtension extension : extensions) {
      places.put(extension.uri(), places.size());
    }
  }

  static ShownAttributes of(Endpoint endpoint, AttributeSelection selection) {
    return new ShownAttributes(endpoint, selection);
  }

  AttributeSelection selection() {
    return selection;
  }

  ResourceType type() {
    return endpoint.type();
  }

  /** The attributes of the core schema, and {@code externalId} before them. */
  List<ShownAttribute> attributes() {
    return attributes;
  }

  List<ShownExtension> extensions() {
    return extensions;
  }

  /**
   * Whether it is worth to have the JSON of a body: neither for a few attributes, nor for members,
   * which are shown otherwise.
   */
  boolean areCopiedFrom(Resource resource) {
    return selection.wanted() == null
        && !(endpoint.isGroup() && resource.body().contains(Endpoint.MEMBERS));
  }

  /** How many bytes resources will need, if that can be told before. */
  int expectedBytes(List<StoredResource> resources) {
    long bytes = SPARE;
    for (StoredResource stored : resources) {
      Resource resource = stored.resource();
      bytes += areCopiedFrom(resource) ? resource.json().text().length() + BESIDE_BODY : 0;
    }
    return (int) Math.min(bytes, MOST_EXPECTED);
  }

  /**
   * Finds what is shown in a list of names.
   *
   * @return the place of each attribute, and then of each extension, in the list, or a negative one
   */
  int[] find(List<String> names) {
    int[] found = new int[places.size()];
    Arrays.fill(found, ABSENT);
    for (int i = 0; i < names.size(); i++) {
      Integer place = places.get(names.get(i));
      if (place != null) {
        found[place] = i;
      }
    }
    return found;
  }

  private List<ShownAttribute> core(Schema schema) {
    List<ShownAttribute> shown = new ArrayList<>();
    AttributeDescriptor externalId = CommonAttributes.EXTERNAL_ID;
    addIfShown(shown, AttributePath.of(externalId.name()), externalId);
    for (AttributeDescriptor attribute : schema.attributes()) {
      if (!isCommon(attribute)) {
        addIfShown(shown, AttributePath.of(attribute.name()), attribute);
      }
    }
    return List.copyOf(shown);
  }

  private static boolean isCommon(AttributeDescriptor attribute) {
    for (AttributeDescriptor common : CommonAttributes.all()) {
      if (common.name().equals(attribute.name())) {
        return true;
      }
    }
    return false;
  }

  private List<ShownExtension> extensions(ResourceType type) {
    List<ShownExtension> shown = new ArrayList<>();
    for (SchemaExtension extension : type.extensions()) {
      shown.add(extension(extension));
    }
    return List.copyOf(shown);
  }

  private ShownExtension extension(SchemaExtension extension) {
    Schema schema = extension.schema();
    List<ShownAttribute> shown = new ArrayList<>();
    for (AttributeDescriptor attribute : schema.attributes()) {
      addIfShown(shown, AttributePath.ofExtension(schema.id(), attribute.name()), attribute);
    }
    return new ShownExtension(schema.id(), List.copyOf(shown));
  }

  private void addIfShown(
      List<ShownAttribute> shown, AttributePath path, AttributeDescriptor attribute) {
    if (selection.shows(path, attribute)) {
      shown.add(new ShownAttribute(path, attribute, origin(path), extent(attribute)));
    }
  }

  private Origin origin(AttributePath path) {
    return path.schema() == null && endpoint.derives(path.attribute())
        ? Origin.DERIVED
        : Origin.BODY;
  }

  private Extent extent(AttributeDescriptor attribute) {
    return attribute.type() != AttributeType.COMPLEX
            || (selection.isDefault() && showsEverything(attribute))
        ? Extent.WHOLE
        : Extent.PARTS;
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
