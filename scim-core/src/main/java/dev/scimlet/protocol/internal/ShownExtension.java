package dev.scimlet.protocol.internal;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;

/**
 * An extension of which answers show something, or at least its name among the schemas.
 *
 * @param uri the URI of its schema
 * @param attributes those that are shown, in the order of the schema
 */
record ShownExtension(String uri, List<ShownAttribute> attributes) {

  /** Whether what is there is all shown, as it is and in its order. */
  boolean showsAllOf(ScimObject data) {
    List<String> names = data.names();
    int found = 0;
    for (int i = 0; i < attributes.size() && found < names.size(); i++) {
      ShownAttribute attribute = attributes.get(i);
      if (attribute.isCopied() && attribute.name().equals(names.get(found))) {
        found++;
      }
    }
    return found == names.size();
  }

  /** What is shown of the data, in the order of the schema. */
  ScimObject shownOf(ScimObject data, AttributeSelection selection) {
    ScimObject.Builder some = ScimObject.builder();
    for (ShownAttribute attribute : attributes) {
      ScimValue value = data.get(attribute.name());
      ScimValue shown = value == null ? null : attribute.shown(value, selection);
      if (shown != null) {
        some.put(attribute.name(), shown);
      }
    }
    return some.build();
  }
}
