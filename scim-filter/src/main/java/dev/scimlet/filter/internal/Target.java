package dev.scimlet.filter.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ResolvedAttribute;

/**
 * What one term is about.
 *
 * @param path the canonical path
 * @param attribute the innermost attribute
 * @param hidden whether it, or what it is part of, must not be filtered on
 */
public record Target(AttributePath path, AttributeDescriptor attribute, boolean hidden) {

  /**
   * Makes the target of a resolved name.
   *
   * @param resolved the name's meaning
   * @return the target
   */
  public static Target of(ResolvedAttribute resolved) {
    boolean hidden =
        AttributeRules.isHidden(resolved.attribute())
            || AttributeRules.isHidden(resolved.subAttribute());
    return new Target(resolved.path(), resolved.leaf(), hidden);
  }

  /**
   * Finds what a comparison with anything but null is about: {@code emails} stands for {@code
   * emails.value} (RFC 7643 section 2.4).
   *
   * @return this target or its sub-attribute {@code value}
   */
  public Target compared() {
    boolean whole = attribute.type() == AttributeType.COMPLEX && path.subAttribute() == null;
    AttributeDescriptor sub =
        whole && !path.isSchema() ? attribute.subAttribute(AttributeRules.VALUE) : null;
    return sub == null
        ? this
        : new Target(path.child(sub.name()), sub, hidden || AttributeRules.isHidden(sub));
  }
}
