package dev.scimlet.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What filters and PATCH need to know of an attribute: its characteristics of RFC 7643 section 7.
 *
 * <p>A schema registry implements it; scim-core's {@code Attribute} is one such record.
 * Implementations are immutable and thread-safe.
 */
public interface AttributeDescriptor {

  /** {@return the canonical name, spelled as the schema spells it} */
  String name();

  /** {@return the data type of one value} */
  AttributeType type();

  /** {@return whether the attribute holds a list of values} */
  boolean multiValued();

  /** {@return whether a resource must have a value} */
  boolean required();

  /** {@return whether two strings that differ in case differ; meaningless for other types} */
  boolean caseExact();

  /** {@return when a client may write it} */
  Mutability mutability();

  /** {@return when it is part of an answer} */
  Returned returned();

  /** {@return how far its value must be unique} */
  Uniqueness uniqueness();

  /** {@return the suggested values; empty if the schema suggests none} */
  List<String> canonicalValues();

  /** {@return the parts of a {@link AttributeType#COMPLEX} attribute, otherwise empty} */
  List<? extends AttributeDescriptor> subAttributes();

  /**
   * Finds a sub-attribute by name, in any case (RFC 7643 section 2.1).
   *
   * @param name the sub-attribute's name as somebody wrote it
   * @return the sub-attribute, or null if there is none of that name
   */
  default @Nullable AttributeDescriptor subAttribute(String name) {
    for (AttributeDescriptor candidate : subAttributes()) {
      if (candidate.name().equalsIgnoreCase(name)) {
        return candidate;
      }
    }
    return null;
  }
}
