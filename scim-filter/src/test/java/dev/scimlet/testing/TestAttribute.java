package dev.scimlet.testing;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Preparation;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.Uniqueness;
import java.util.List;

/** An attribute of a schema written in a test: {@code string("userName").required()}. */
public record TestAttribute(
    String name,
    AttributeType type,
    boolean multiValued,
    boolean required,
    boolean caseExact,
    Mutability mutability,
    Returned returned,
    Uniqueness uniqueness,
    List<String> canonicalValues,
    List<TestAttribute> subAttributes,
    boolean canonicalValuesOnly,
    Preparation preparation,
    List<String> referenceTypes)
    implements AttributeDescriptor {

  public static TestAttribute attribute(String name, AttributeType type) {
    return new TestAttribute(
        name,
        type,
        false,
        false,
        false,
        Mutability.READ_WRITE,
        Returned.DEFAULT,
        Uniqueness.NONE,
        List.of(),
        List.of(),
        false,
        Preparation.NONE,
        List.of());
  }

  public static TestAttribute string(String name) {
    return attribute(name, AttributeType.STRING);
  }

  public static TestAttribute complex(String name, TestAttribute... subAttributes) {
    return attribute(name, AttributeType.COMPLEX).withSubAttributes(List.of(subAttributes));
  }

  public TestAttribute many() {
    return new TestAttribute(
        name,
        type,
        true,
        required,
        caseExact,
        mutability,
        returned,
        uniqueness,
        canonicalValues,
        subAttributes,
        canonicalValuesOnly,
        preparation,
        referenceTypes);
  }

  public TestAttribute exact() {
    return new TestAttribute(
        name,
        type,
        multiValued,
        required,
        true,
        mutability,
        returned,
        uniqueness,
        canonicalValues,
        subAttributes,
        canonicalValuesOnly,
        preparation,
        referenceTypes);
  }

  public TestAttribute asRequired() {
    return new TestAttribute(
        name,
        type,
        multiValued,
        true,
        caseExact,
        mutability,
        returned,
        uniqueness,
        canonicalValues,
        subAttributes,
        canonicalValuesOnly,
        preparation,
        referenceTypes);
  }

  public TestAttribute with(Mutability changed) {
    return new TestAttribute(
        name,
        type,
        multiValued,
        required,
        caseExact,
        changed,
        returned,
        uniqueness,
        canonicalValues,
        subAttributes,
        canonicalValuesOnly,
        preparation,
        referenceTypes);
  }

  public TestAttribute with(Returned changed) {
    return new TestAttribute(
        name,
        type,
        multiValued,
        required,
        caseExact,
        mutability,
        changed,
        uniqueness,
        canonicalValues,
        subAttributes,
        canonicalValuesOnly,
        preparation,
        referenceTypes);
  }

  public TestAttribute withCanonicalValues(String... values) {
    return new TestAttribute(
        name,
        type,
        multiValued,
        required,
        caseExact,
        mutability,
        returned,
        uniqueness,
        List.of(values),
        subAttributes,
        canonicalValuesOnly,
        preparation,
        referenceTypes);
  }

  public TestAttribute with(Preparation changed) {
    return new TestAttribute(
        name,
        type,
        multiValued,
        required,
        caseExact,
        mutability,
        returned,
        uniqueness,
        canonicalValues,
        subAttributes,
        canonicalValuesOnly,
        changed,
        referenceTypes);
  }

  public TestAttribute withReferenceTypes(String... types) {
    return new TestAttribute(
        name,
        type,
        multiValued,
        required,
        caseExact,
        mutability,
        returned,
        uniqueness,
        canonicalValues,
        subAttributes,
        canonicalValuesOnly,
        preparation,
        List.of(types));
  }

  public TestAttribute withCanonicalValuesOnly(String... values) {
    return new TestAttribute(
        name,
        type,
        multiValued,
        required,
        caseExact,
        mutability,
        returned,
        uniqueness,
        List.of(values),
        subAttributes,
        true,
        preparation,
        referenceTypes);
  }

  private TestAttribute withSubAttributes(List<TestAttribute> attributes) {
    return new TestAttribute(
        name,
        type,
        multiValued,
        required,
        caseExact,
        mutability,
        returned,
        uniqueness,
        canonicalValues,
        attributes,
        canonicalValuesOnly,
        preparation,
        referenceTypes);
  }
}
