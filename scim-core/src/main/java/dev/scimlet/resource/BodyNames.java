package dev.scimlet.resource;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.RepairListener;
import dev.scimlet.attribute.ResolvedAttribute;
import dev.scimlet.attribute.ScimType;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueException;
import dev.scimlet.value.ValueRepair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The top level of one body, sorted: what belongs to the core schema and what to which extension,
 * each under its canonical name. Values are left as they are.
 */
final class BodyNames {

  private static final ScimString EMPTY = ScimString.of("");

  private final ResourceType type;
  private final ReadPolicy policy;
  private final RepairListener fired;
  private final BodyParts parts = new BodyParts();
  private final Set<AttributePath> unassignedExtensions = new HashSet<>();

  private BodyNames(ResourceType type, ReadPolicy policy, RepairListener fired) {
    this.type = type;
    this.policy = policy;
    this.fired = fired;
  }

  /** Plain names come first, so that a path finds the object that it adds to. */
  static BodyNames sort(
      ResourceType type, ReadPolicy policy, ScimObject raw, RepairListener fired) {
    BodyNames names = new BodyNames(type, policy, fired);
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      if (!names.putPlain(raw.nameAt(i), raw.valueAt(i))) {
        paths.add(raw.nameAt(i));
      }
    }
    for (String name : paths) {
      names.putPath(name, Objects.requireNonNull(raw.get(name)));
    }
    return names;
  }

  ScimValue schemas() {
    return parts.schemas();
  }

  ScimObject core() {
    return parts.core();
  }

  ScimObject extension(String uri) {
    return parts.extension(uri);
  }

  Set<String> extensionUris() {
    return parts.extensionUris();
  }

  /** The extensions that are there with null instead of their attributes. */
  Set<AttributePath> unassignedExtensions() {
    return unassignedExtensions;
  }

  private boolean putPlain(String name, ScimValue value) {
    ResolvedAttribute found = type.resolver().resolve(name).orElse(null);
    if (found == null || found.repair() != null) {
      return false;
    }
    AttributePath path = found.path();
    if (path.isSchema() && !isCore(path)) {
      parts.putExtension(path, container(path, value));
      return true;
    }
    boolean plain = path.subAttribute() == null && !Resource.isUri(name);
    if (plain) {
      parts.put(path, value);
    }
    return plain;
  }

  private void putPath(String name, ScimValue value) {
    ResolvedAttribute found = type.resolver().resolve(name).orElse(null);
    if (found == null || !isUnderstood(found, name)) {
      dropUnknown(name);
    } else if (found.path().isSchema()) {
      container(found.path(), value).forEach(this::putMember);
    } else {
      parts.put(found.path(), value);
    }
  }

  /** A member of an object under the URI of the core schema. */
  private void putMember(String name, ScimValue value) {
    if (Resource.isUri(name) || !putPlain(name, value)) {
      dropUnknown(name);
    }
  }

  /** A sub-attribute of a list belongs to no value in particular. */
  private boolean isUnderstood(ResolvedAttribute found, String name) {
    NameRepair repair = found.repair();
    boolean isPath = repair != NameRepair.BARE_EXTENSION_ATTRIBUTE || name.indexOf('.') >= 0;
    if ((repair != null && !policy.names().contains(repair))
        || (isPath && !policy.values().contains(ValueRepair.DOTTED_KEY))
        || (found.subAttribute() != null && found.attribute().multiValued())) {
      return false;
    }
    if (repair != null) {
      fired.repaired(repair, found.path());
    }
    if (isPath) {
      fired.repaired(ValueRepair.DOTTED_KEY, found.path());
    }
    return true;
  }

  private ScimObject container(AttributePath path, ScimValue value) {
    if (value instanceof ScimObject object) {
      return object;
    }
    boolean cleared =
        value.equals(EMPTY) && policy.values().contains(ValueRepair.EMPTY_STRING_UNASSIGNS);
    if (cleared) {
      fired.repaired(ValueRepair.EMPTY_STRING_UNASSIGNS, path);
    }
    if (!cleared && !value.isUnassigned()) {
      throw new ValueException(
          ScimType.INVALID_VALUE, path, "The value of " + path + " must be an object.");
    }
    unassignedExtensions.add(path);
    return ScimObject.empty();
  }

  private void dropUnknown(String name) {
    if (!policy.values().contains(ValueRepair.UNKNOWN_ATTRIBUTE)) {
      throw new ValueException(
          ScimType.INVALID_SYNTAX,
          AttributePath.ofSchema(type.schema().id()),
          "The body has an attribute that "
              + type
              + " does not have; /Schemas lists those it has.");
    }
    fired.repaired(ValueRepair.UNKNOWN_ATTRIBUTE, AttributePath.of(name));
  }

  private boolean isCore(AttributePath path) {
    return type.schema().id().equals(path.schema());
  }
}
