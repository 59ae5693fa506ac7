package dev.scimlet.filter;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ResolvedAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The target of a PATCH operation, rule {@code PATH} of RFC 7644 figure 7: an attribute, the values
 * of it that meet a filter, and perhaps one of their sub-attributes.
 *
 * @param path the canonical path, with the sub-attribute if one is named
 * @param attribute what the schema says of the attribute
 * @param filter which values, or null for all; its paths are relative to the attribute
 * @param subAttribute what the schema says of the sub-attribute, or null if none is named
 */
public record PatchPath(
    AttributePath path,
    AttributeDescriptor attribute,
    @Nullable Filter filter,
    @Nullable AttributeDescriptor subAttribute) {

  /**
   * Makes a path without a filter.
   *
   * @param resolved what the name was resolved to
   * @return the path
   */
  public static PatchPath of(ResolvedAttribute resolved) {
    return new PatchPath(resolved.path(), resolved.attribute(), null, resolved.subAttribute());
  }

  /** {@return the innermost descriptor: the sub-attribute's if the path names one} */
  public AttributeDescriptor leaf() {
    return subAttribute == null ? attribute : subAttribute;
  }
}
