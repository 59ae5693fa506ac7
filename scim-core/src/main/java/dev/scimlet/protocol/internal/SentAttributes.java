package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.Returned;
import dev.scimlet.filter.PatchPath;
import dev.scimlet.patch.PatchStep;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a client wrote of the attributes that are returned on request: they are in the answer
 * to the write, RFC 7643 section 7.
 */
final class SentAttributes {

  private final Set<AttributePath> onRequest = new HashSet<>();

  private SentAttributes() {}

  /** What is in the body of a POST or PUT. */
  static Set<AttributePath> of(ResourceType type, ScimObject body) {
    SentAttributes sent = new SentAttributes();
    body.forEach(
        (name, value) ->
            type.resolver()
                .resolve(name)
                .ifPresent(found -> sent.add(found.path(), found.attribute(), value)));
    return sent.onRequest;
  }

  /** What the operations of a PATCH are about. */
  static Set<AttributePath> of(List<PatchStep> steps) {
    SentAttributes sent = new SentAttributes();
    for (PatchStep step : steps) {
      PatchPath target = step.target();
      sent.add(target.path().parent(), target.attribute(), null);
      sent.add(target.path(), target.leaf(), step.value());
    }
    return sent.onRequest;
  }

  private void add(AttributePath path, AttributeDescriptor attribute, @Nullable ScimValue value) {
    if (attribute.returned() == Returned.REQUEST) {
      onRequest.add(path);
    }
    if (!hasPartsOnRequest(attribute)) {
      return;
    }
    if (value instanceof ScimArray elements) {
      elements.forEach(element -> addParts(path, attribute, element));
    } else {
      addParts(path, attribute, value);
    }
  }

  private void addParts(
      AttributePath path, AttributeDescriptor attribute, @Nullable ScimValue value) {
    if (value instanceof ScimObject object) {
      object.forEach(
          (name, part) -> {
            AttributeDescriptor sub = attribute.subAttribute(name);
            if (sub != null) {
              add(path.child(name), sub, part);
            }
          });
    }
  }

  /** Spares the many members of a group. */
  private static boolean hasPartsOnRequest(AttributeDescriptor attribute) {
    return attribute.subAttributes().stream()
        .anyMatch(sub -> sub.returned() == Returned.REQUEST || hasPartsOnRequest(sub));
  }
}
