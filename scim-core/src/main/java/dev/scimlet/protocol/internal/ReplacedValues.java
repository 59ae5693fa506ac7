package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Returned;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a PUT keeps inside the values of a multi-valued attribute: sub-attributes that clients do
 * not see when they read (returned never or on request) or cannot write (readOnly).
 *
 * <p>A value is taken for the stored one that has the same {@code value} and {@code type}; where
 * the schema has no {@code value}, for the one that looks the same to clients. A client that writes
 * null for a hidden sub-attribute knows of it: then none of its values is kept.
 */
final class ReplacedValues {

  private static final String VALUE = "value";
  private static final String TYPE = "type";

  private final AttributeDescriptor attribute;
  private final List<String> hidden;

  ReplacedValues(AttributePath path, AttributeDescriptor attribute, Set<AttributePath> unassigned) {
    this.attribute = attribute;
    this.hidden =
        attribute.subAttributes().stream()
            .filter(ReplacedValues::isHidden)
            .map(AttributeDescriptor::name)
            .filter(name -> !unassigned.contains(path.child(name)))
            .toList();
  }

  ScimArray merge(ScimArray before, ScimArray sent) {
    if (hidden.isEmpty()) {
      return sent;
    }
    List<ScimValue> rest = new ArrayList<>(before.values());
    return ScimArray.of(sent.values().stream().map(value -> merge(rest, value)).toList());
  }

  /** Each stored value is found once. */
  private ScimValue merge(List<ScimValue> before, ScimValue sent) {
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) instanceof ScimObject old
          && sent instanceof ScimObject changed
          && isSame(old, changed)) {
        before.remove(i);
        return merged(old, changed);
      }
    }
    return sent;
  }

  private boolean isSame(ScimObject old, ScimObject sent) {
    return attribute.subAttribute(VALUE) == null
        ? visible(old).equals(visible(sent))
        : Objects.equals(old.get(VALUE), sent.get(VALUE))
            && Objects.equals(old.get(TYPE), sent.get(TYPE));
  }

  private ScimObject visible(ScimObject object) {
    ScimObject visible = object;
    for (AttributeDescriptor part : attribute.subAttributes()) {
      visible = isHidden(part) ? visible.without(part.name()) : visible;
    }
    return visible;
  }

  private ScimObject merged(ScimObject old, ScimObject sent) {
    ScimObject merged = sent;
    for (String name : hidden) {
      ScimValue kept = sent.contains(name) ? null : old.get(name);
      merged = kept == null ? merged : merged.with(name, kept);
    }
    return merged;
  }

  private static boolean isHidden(AttributeDescriptor part) {
    return part.mutability() == Mutability.READ_ONLY
        || part.returned() == Returned.NEVER
        || part.returned() == Returned.REQUEST;
  }
}
