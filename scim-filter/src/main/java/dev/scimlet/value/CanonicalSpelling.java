package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ComparisonKey;
import org.jspecify.annotations.Nullable;

/**
 * Spells canonical values as the schema does, {@code work} for {@code WORK}, among the values of
 * multi-valued attributes (RFC 7643 section 2.4), where labels such as {@code type} tell one value
 * from the other. Elsewhere texts stay as they were sent.
 */
final class CanonicalSpelling {

  private CanonicalSpelling() {}

  /** One value of a multi-valued attribute; itself if its spelling is that of the schema. */
  static ScimValue ofElement(AttributeDescriptor attribute, ScimValue element) {
    if (element instanceof ScimString text) {
      return spelled(attribute, text);
    }
    return element instanceof ScimObject object ? ofParts(attribute, object) : element;
  }

  private static ScimObject ofParts(AttributeDescriptor attribute, ScimObject object) {
    ScimObject spelled = object;
    for (AttributeDescriptor part : attribute.subAttributes()) {
      if (!part.canonicalValues().isEmpty() && object.get(part.name()) instanceof ScimString text) {
        spelled = spelled.with(part.name(), spelled(part, text));
      }
    }
    return spelled;
  }

  /** The canonical value that a text is but for case; null if there is none. */
  static @Nullable String find(AttributeDescriptor attribute, String text) {
    if (attribute.type() != AttributeType.STRING || attribute.canonicalValues().isEmpty()) {
      return null;
    }
    if (attribute.canonicalValues().contains(text)) {
      return text;
    }
    String key = ComparisonKey.of(text, attribute.caseExact());
    for (String value : attribute.canonicalValues()) {
      if (ComparisonKey.of(value, attribute.caseExact()).equals(key)) {
        return value;
      }
    }
    return null;
  }

  private static ScimString spelled(AttributeDescriptor attribute, ScimString text) {
    String canonical = find(attribute, text.value());
    return canonical == null || canonical.equals(text.value()) ? text : ScimString.of(canonical);
  }
}
