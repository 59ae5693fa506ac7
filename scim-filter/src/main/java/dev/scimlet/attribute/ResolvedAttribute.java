package dev.scimlet.attribute;

import org.jspecify.annotations.Nullable;

/**
 * An attribute name that was found in the schema.
 *
 * @param path the canonical path
 * @param attribute the attribute that the path names; for the path of a schema, a complex
 *     descriptor whose sub-attributes are the schema's attributes
 * @param subAttribute the sub-attribute that the path names, or null
 * @param repair the leniency without which the name would not have been understood, or null
 */
public record ResolvedAttribute(
    AttributePath path,
    AttributeDescriptor attribute,
    @Nullable AttributeDescriptor subAttribute,
    @Nullable NameRepair repair) {

  /** {@return the innermost descriptor: the sub-attribute's if the path names one} */
  public AttributeDescriptor leaf() {
    return subAttribute == null ? attribute : subAttribute;
  }
}
