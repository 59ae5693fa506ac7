package dev.scimlet.schema;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Preparation;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.Uniqueness;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects the characteristics of an {@link Attribute}. Not thread-safe. */
public final class AttributeBuilder {

  private final String name;
  private final AttributeType type;
  private boolean multiValued;
  private String description = "";
  private boolean required;
  private List<String> canonicalValues = List.of();
  private boolean canonicalValuesOnly;
  private boolean caseExact;
  private Preparation preparation = Preparation.NONE;
  private Mutability mutability = Mutability.READ_WRITE;
  private Returned returned = Returned.DEFAULT;
  private Uniqueness uniqueness = Uniqueness.NONE;
  private List<String> referenceTypes = List.of();
  private List<Attribute> subAttributes = List.of();

  AttributeBuilder(String name, AttributeType type) {
    this.name = name;
    this.type = type;
  }

  AttributeBuilder(Attribute from) {
    this(from.name(), from.type());
    multiValued = from.multiValued();
    description = from.description();
    required = from.required();
    canonicalValues = from.canonicalValues();
    canonicalValuesOnly = from.canonicalValuesOnly();
    caseExact = from.caseExact();
    preparation = from.preparation();
    mutability = from.mutability();
    returned = from.returned();
    uniqueness = from.uniqueness();
    referenceTypes = from.referenceTypes();
    subAttributes = from.subAttributes();
  }

  /** {@return this builder, for an attribute that holds a list of values} */
  public AttributeBuilder multiValued() {
    return multiValued(true);
  }

  /** {@return this builder, for an attribute that every resource must have} */
  public AttributeBuilder required() {
    return required(true);
  }

  /** {@return this builder, for a string in which case matters} */
  public AttributeBuilder caseExact() {
    return caseExact(true);
  }

  /** {@return this builder, for an attribute that clients never write} */
  public AttributeBuilder readOnly() {
    return mutability(Mutability.READ_ONLY);
  }

  /** {@return this builder, for an attribute that clients write and nobody reads} */
  public AttributeBuilder writeOnly() {
    return mutability(Mutability.WRITE_ONLY).returned(Returned.NEVER);
  }

  /**
   * Describes the attribute.
   *
   * @param text what it is for
   * @return this builder
   */
  public AttributeBuilder description(String text) {
    description = text;
    return this;
  }

  /**
   * Suggests values. Among the values of a multi-valued attribute, one that differs from a
   * suggestion in case alone takes its spelling, unless the attribute is case-exact.
   *
   * @param values the values
   * @return this builder
   */
  public AttributeBuilder canonicalValues(String... values) {
    return canonicalValues(List.of(values));
  }

  /**
   * Refuses every value that is not one of the canonical ones, as RFC 7643 section 2.3.1 lets a
   * provider do; without this they are suggestions.
   *
   * @return this builder
   */
  public AttributeBuilder canonicalValuesOnly() {
    canonicalValuesOnly = true;
    return this;
  }

  /**
   * Sets how text is checked and prepared before it is stored, RFC 7644 section 5: for user names,
   * passwords, countries and certificates of schemas other than the RFC's own, which has it
   * already.
   *
   * @param value the preparation
   * @return this builder
   */
  public AttributeBuilder preparation(Preparation value) {
    preparation = value;
    return this;
  }

  /**
   * Sets when a client may write it.
   *
   * @param value the mutability
   * @return this builder
   */
  public AttributeBuilder mutability(Mutability value) {
    mutability = value;
    return this;
  }

  /**
   * Sets when it is part of an answer.
   *
   * @param value the characteristic
   * @return this builder
   */
  public AttributeBuilder returned(Returned value) {
    returned = value;
    return this;
  }

  /**
   * Sets how far its value must be unique.
   *
   * @param value the uniqueness
   * @return this builder
   */
  public AttributeBuilder uniqueness(Uniqueness value) {
    uniqueness = value;
    return this;
  }

  /**
   * Sets what a reference may point at.
   *
   * @param types resource types, {@code external} or {@code uri}
   * @return this builder
   */
  public AttributeBuilder referenceTypes(String... types) {
    return referenceTypes(List.of(types));
  }

  /**
   * Sets the parts of a complex attribute.
   *
   * @param attributes the sub-attributes
   * @return this builder
   */
  public AttributeBuilder subAttributes(List<Attribute> attributes) {
    subAttributes = attributes;
    return this;
  }

  /**
   * Changes one sub-attribute, for instance its uniqueness.
   *
   * @param subName its name, in any case
   * @param change what to do with it
   * @return this builder
   * @throws SchemaException if there is none of that name, or the change contradicts it
   */
  public AttributeBuilder withSubAttribute(String subName, UnaryOperator<AttributeBuilder> change) {
    Attribute old = Attribute.find(subAttributes, subName);
    if (old == null) {
      throw new SchemaException("Attribute " + name + " has no " + subName + ".");
    }
    Attribute changed = change.apply(old.toBuilder()).build();
    subAttributes = subAttributes.stream().map(a -> a.equals(old) ? changed : a).toList();
    return this;
  }

  /**
   * Makes the attribute.
   *
   * @return the attribute
   * @throws SchemaException if the characteristics contradict each other
   */
  public Attribute build() {
    return new Attribute(
        name,
        type,
        multiValued,
        description,
        required,
        canonicalValues,
        canonicalValuesOnly,
        caseExact,
        preparation,
        mutability,
        returned,
        uniqueness,
        referenceTypes,
        subAttributes);
  }

  AttributeBuilder multiValued(boolean value) {
    multiValued = value;
    return this;
  }

  AttributeBuilder required(boolean value) {
    required = value;
    return this;
  }

  AttributeBuilder caseExact(boolean value) {
    caseExact = value;
    return this;
  }

  AttributeBuilder canonicalValues(List<String> values) {
    canonicalValues = values;
    return this;
  }

  AttributeBuilder referenceTypes(List<String> types) {
    referenceTypes = types;
    return this;
  }
}
