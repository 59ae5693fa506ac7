package dev.scimlet.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What filters and PATCH need to know of an attribute: its characteristics of RFC 7643 section 7,
 * which are the defaults of section 2.2 unless overridden.
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
  default boolean multiValued() {
    return false;
  }

  /** {@return whether a resource must have a value} */
  default boolean required() {
    return false;
  }

  /** {@return whether two strings that differ in case differ; meaningless for other types} */
  default boolean caseExact() {
    return false;
  }

  /** {@return when a client may write it} */
  default Mutability mutability() {
    return Mutability.READ_WRITE;
  }

  /** {@return when it is part of an answer} */
  default Returned returned() {
    return Returned.DEFAULT;
  }

  /** {@return how far its value must be unique} */
  default Uniqueness uniqueness() {
    return Uniqueness.NONE;
  }

  /** {@return the suggested values; empty if the schema suggests none} */
  default List<String> canonicalValues() {
    return List.of();
  }

  /**
   * {@return whether a value other than the canonical ones is refused; false if they are mere
   * suggestions, as RFC 7643 section 7 has them}
   */
  default boolean canonicalValuesOnly() {
    return false;
  }

  /** {@return how its text is checked and prepared, RFC 7644 section 5} */
  default Preparation preparation() {
    return Preparation.NONE;
  }

  /**
   * {@return what a {@link AttributeType#REFERENCE} may point at: names of resource types, {@code
   * external} or {@code uri}; empty if the schema does not say, and for other types}
   */
  default List<String> referenceTypes() {
    return List.of();
  }

  /** {@return the parts of a {@link AttributeType#COMPLEX} attribute, otherwise empty} */
  default List<? extends AttributeDescriptor> subAttributes() {
    return List.of();
  }

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
