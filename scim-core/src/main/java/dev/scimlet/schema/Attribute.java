package dev.scimlet.schema;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Preparation;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.Uniqueness;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a schema with its characteristics, RFC 7643 sections 2.2 and 7.
 *
 * <p>An attribute that contradicts itself cannot be made. A reference and a binary are always
 * case-exact (sections 2.3.6 and 2.3.7), whatever their definition says.
 *
 * @param name the name, spelled as answers spell it
 * @param type the data type of one value
 * @param multiValued whether the attribute holds a list of values
 * @param description what it is for, for human readers; may be empty
 * @param required whether a resource must have a value
 * @param canonicalValues suggested values; empty if there are none
 * @param canonicalValuesOnly whether another value is refused (section 2.3.1 leaves it to the
 *     provider); the JSON form does not say it
 * @param caseExact whether strings that differ in case differ
 * @param preparation how text is checked and prepared, RFC 7644 section 5; the JSON form does not
 *     say it
 * @param mutability when a client may write it
 * @param returned when it is part of an answer
 * @param uniqueness how far its value must be unique
 * @param referenceTypes what a reference may point at: resource types, {@code external}, {@code
 *     uri}; empty for other types
 * @param subAttributes the parts of a complex attribute; empty for other types
 */
public record Attribute(
    String name,
    AttributeType type,
    boolean multiValued,
    String description,
    boolean required,
    List<String> canonicalValues,
    boolean canonicalValuesOnly,
    boolean caseExact,
    Preparation preparation,
    Mutability mutability,
    Returned returned,
    Uniqueness uniqueness,
    List<String> referenceTypes,
    List<Attribute> subAttributes)
    implements AttributeDescriptor {

  /**
   * Copies and checks the components.
   *
   * @param name as the component
   * @param type as the component
   * @param multiValued as the component
   * @param description as the component
   * @param required as the component
   * @param canonicalValues as the component
   * @param canonicalValuesOnly as the component
   * @param caseExact as the component
   * @param preparation as the component
   * @param mutability as the component
   * @param returned as the component
   * @param uniqueness as the component
   * @param referenceTypes as the component
   * @param subAttributes as the component
   * @throws SchemaException if the characteristics contradict each other
   */
  public Attribute {
    Objects.requireNonNull(description);
    canonicalValues = List.copyOf(canonicalValues);
    referenceTypes = List.copyOf(referenceTypes);
    subAttributes = List.copyOf(subAttributes);
    caseExact = isExact(type, caseExact);
    AttributeRules.checkName(name);
    AttributeRules.checkReferenceTypes(name, type, referenceTypes);
    AttributeRules.checkCanonicalValues(
        name, type, canonicalValues, caseExact, canonicalValuesOnly);
    AttributeRules.checkPreparation(name, type, preparation);
    AttributeRules.checkReturned(name, mutability, returned);
    AttributeRules.checkUniqueness(name, type, returned, uniqueness);
    AttributeRules.checkParts(name, type, subAttributes);
  }

  /**
   * Starts an attribute with the defaults of RFC 7643 section 2.2: single-valued, optional, any
   * case, readWrite, returned by default, not unique.
   *
   * @param name the name
   * @param type the data type
   * @return the builder
   */
  public static AttributeBuilder builder(String name, AttributeType type) {
    return new AttributeBuilder(name, type);
  }

  /**
   * Starts a string.
   *
   * @param name the name
   * @return the builder
   */
  public static AttributeBuilder string(String name) {
    return builder(name, AttributeType.STRING);
  }

  /**
   * Starts a reference.
   *
   * @param name the name
   * @param referenceTypes what it may point at
   * @return the builder
   */
  public static AttributeBuilder reference(String name, String... referenceTypes) {
    return builder(name, AttributeType.REFERENCE).referenceTypes(referenceTypes);
  }

  /**
   * Starts a complex attribute.
   *
   * @param name the name
   * @param subAttributes its parts
   * @return the builder
   */
  public static AttributeBuilder complex(String name, Attribute... subAttributes) {
    return builder(name, AttributeType.COMPLEX).subAttributes(List.of(subAttributes));
  }

  /** {@return a builder that starts from this attribute} */
  public AttributeBuilder toBuilder() {
    return new AttributeBuilder(this);
  }

  /** {@return the sub-attribute of that name in any case, or null} */
  @Override
  public @Nullable Attribute subAttribute(String subName) {
    return find(subAttributes, subName);
  }

  /** Most names are written as the schema spells them, so case counts at first. */
  static @Nullable Attribute find(List<Attribute> attributes, String name) {
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).name.equals(name)) {
        return attributes.get(i);
      }
    }
    for (Attribute attribute : attributes) {
      if (AsciiCase.equal(attribute.name, name)) {
        return attribute;
      }
    }
    return null;
  }

  private static boolean isExact(AttributeType type, boolean caseExact) {
    return type == AttributeType.REFERENCE
        || type == AttributeType.BINARY
        || (type == AttributeType.STRING && caseExact);
  }
}
