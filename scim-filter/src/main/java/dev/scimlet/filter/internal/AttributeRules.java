package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Returned;
import org.jspecify.annotations.Nullable;

/** What filters want to know of attributes. */
final class AttributeRules {

  /** The sub-attribute that stands for its parent, RFC 7643 section 2.4. */
  static final String VALUE = "value";

  /** One text whatever the attribute: an error must not tell more than an answer would. */
  static final String HIDDEN = "This attribute cannot be used in a filter.";

  private AttributeRules() {}

  /** Tells whether clients may never learn the attribute's value, not even by a filter. */
  static boolean isHidden(@Nullable AttributeDescriptor attribute) {
    return attribute != null
        && !(attribute instanceof UnknownAttribute)
        && (attribute.returned() == Returned.NEVER
            || attribute.mutability() == Mutability.WRITE_ONLY);
  }

  /** Only attributes without a schema have sub-attributes without being complex. */
  static boolean isUntyped(AttributeDescriptor attribute) {
    return attribute.type() != AttributeType.COMPLEX && attribute.subAttribute(VALUE) != null;
  }

  /** Tells whether values of the attribute can be chosen by a filter in brackets. */
  static boolean hasElements(AttributeDescriptor attribute) {
    return attribute.type() == AttributeType.COMPLEX
        || attribute.multiValued()
        || isUntyped(attribute);
  }

  /** Finds what a name inside brackets means; a simple value answers to {@code value}. */
  static @Nullable AttributeDescriptor element(AttributeDescriptor parent, String name) {
    AttributeDescriptor found = parent.subAttribute(name);
    boolean simple = parent.type() != AttributeType.COMPLEX && parent.multiValued();
    return found == null && simple && name.equalsIgnoreCase(VALUE) ? parent : found;
  }
}
