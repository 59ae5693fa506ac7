package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes sub-attributes that are not shown out of values. */
final class Narrowing {

  private final AttributeSelection selection;

  Narrowing(AttributeSelection selection) {
    this.selection = selection;
  }

  /** What is left of a complex value, or of several; null if nothing is. */
  @Nullable ScimValue narrowed(AttributePath path, AttributeDescriptor attribute, ScimValue value) {
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

  ScimObject narrowed(AttributePath path, AttributeDescriptor attribute, ScimObject object) {
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
}
