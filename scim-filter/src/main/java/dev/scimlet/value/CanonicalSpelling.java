package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ComparisonKey;
import java.util.Objects;
import java.util.Optional;

/**
 * Spells canonical values as the schema does, {@code work} for {@code WORK}, among the values of
 * multi-valued attributes (RFC 7643 section 2.4), where labels such as {@code type} tell one value
 * from the other. Elsewhere texts stay as they were sent.
 */
final class CanonicalSpelling {

  private CanonicalSpelling() {}

  /** One value of a multi-valued attribute. */
  static ScimValue ofElement(AttributeDescriptor attribute, ScimValue element) {
    if (element instanceof ScimString text) {
      return spelled(attribute, text);
    }
    ScimValue spelled = element;
    if (element instanceof ScimObject object) {
      for (String name : object.names()) {
        AttributeDescriptor part = attribute.subAttribute(name);
        if (part != null && object.get(name) instanceof ScimString text) {
          spelled = ((ScimObject) spelled).with(name, spelled(part, text));
        }
      }
    }
    return spelled;
  }

  /** The canonical value that a text is but for case; empty if there is none. */
  static Optional<String> find(AttributeDescriptor attribute, String text) {
    if (attribute.type() != AttributeType.STRING || attribute.canonicalValues().isEmpty()) {
      return Optional.empty();
    }
    String key = ComparisonKey.of(text, attribute.caseExact());
    return attribute.canonicalValues().stream()
        .filter(value -> ComparisonKey.of(value, attribute.caseExact()).equals(key))
        .findFirst();
  }

  private static ScimString spelled(AttributeDescriptor attribute, ScimString text) {
    return Objects.requireNonNull(find(attribute, text.value()).map(ScimString::of).orElse(text));
  }
}
