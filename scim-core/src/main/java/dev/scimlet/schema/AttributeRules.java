package dev.scimlet.schema;

import dev.scimlet.attribute.AttributeNames;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Preparation;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.Uniqueness;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the characteristics of one attribute must keep, RFC 7643 sections 2.1, 2.3 and 7. */
final class AttributeRules {

  private AttributeRules() {}

  static void checkName(String name) {
    if (!AttributeNames.isName(name)) {
      throw new SchemaException(
          "\"" + name + "\" is no attribute name: a letter, then letters, digits, -, _ or $.");
    }
  }

  static void checkParts(String name, AttributeType type, List<Attribute> subAttributes) {
    if (type != AttributeType.COMPLEX && !subAttributes.isEmpty()) {
      throw refusal(name, "has sub-attributes and is not complex.");
    }
    if (type == AttributeType.COMPLEX && subAttributes.isEmpty()) {
      throw refusal(name, "is complex and has no sub-attributes.");
    }
    for (Attribute subAttribute : subAttributes) {
      checkDefaultPart(name, subAttribute);
      if (subAttribute.type() == AttributeType.COMPLEX && !isSchemaOfSchemas(name, subAttribute)) {
        throw refusal(
            name, "has the complex sub-attribute " + subAttribute.name() + "; only one level may.");
      }
    }
    checkDistinct("Attribute " + name, subAttributes);
  }

  /** Two names mean the same in every schema, RFC 7643 section 2.4, and are relied on. */
  private static void checkDefaultPart(String name, Attribute part) {
    if (AsciiCase.equal(part.name(), "primary") && part.type() != AttributeType.BOOLEAN) {
      throw refusal(name, "has a sub-attribute primary that is no boolean.");
    }
    if (AsciiCase.equal(part.name(), "$ref") && part.type() != AttributeType.REFERENCE) {
      throw refusal(name, "has a sub-attribute $ref that is no reference.");
    }
  }

  /** The one nesting of two levels that RFC 7643 itself has, section 7. */
  private static boolean isSchemaOfSchemas(String name, Attribute subAttribute) {
    return name.equals("attributes") && subAttribute.name().equals("subAttributes");
  }

  /** Names are compared in any case, since clients may write them in any case. */
  static void checkDistinct(String owner, List<Attribute> attributes) {
    Set<String> seen = new HashSet<>();
    for (Attribute attribute : attributes) {
      if (!seen.add(AsciiCase.lower(attribute.name()))) {
        throw new SchemaException(owner + " has two attributes named " + attribute.name() + ".");
      }
    }
  }

  static void checkReferenceTypes(String name, AttributeType type, List<String> referenceTypes) {
    if (type != AttributeType.REFERENCE && !referenceTypes.isEmpty()) {
      throw refusal(name, "has referenceTypes and is no reference.");
    }
    for (String target : referenceTypes) {
      if (!AttributeNames.isName(target)) {
        throw refusal(
            name, "has a reference type that is neither a resource type, nor external, nor uri.");
      }
    }
  }

  static void checkCanonicalValues(
      String name,
      AttributeType type,
      List<String> canonicalValues,
      boolean caseExact,
      boolean canonicalValuesOnly) {
    if (type == AttributeType.COMPLEX && !canonicalValues.isEmpty()) {
      throw refusal(name, "is complex and has canonicalValues; give them to a sub-attribute.");
    }
    if (type != AttributeType.STRING
        && type != AttributeType.REFERENCE
        && !canonicalValues.isEmpty()) {
      throw refusal(name, "is of type " + type.rfcName() + ", which has no canonicalValues.");
    }
    if (canonicalValuesOnly && canonicalValues.isEmpty()) {
      throw refusal(name, "takes canonicalValues only and has none.");
    }
    Set<String> keys = new HashSet<>();
    for (String value : canonicalValues) {
      if (!keys.add(ComparisonKey.of(value, caseExact))) {
        throw refusal(name, "has two canonicalValues that are equal: " + value + ".");
      }
    }
  }

  static void checkPreparation(String name, AttributeType type, Preparation preparation) {
    if (preparation != Preparation.NONE && type != preparation.type()) {
      throw refusal(name, "is prepared as a " + preparation.type().rfcName() + " and is none.");
    }
  }

  static void checkReturned(String name, Mutability mutability, Returned returned) {
    if (mutability == Mutability.WRITE_ONLY && returned != Returned.NEVER) {
      throw refusal(name, "is writeOnly; its \"returned\" must be \"never\".");
    }
  }

  static void checkUniqueness(
      String name, AttributeType type, Returned returned, Uniqueness uniqueness) {
    if (uniqueness != Uniqueness.NONE && returned == Returned.NEVER) {
      throw refusal(name, "is never returned; it cannot be unique.");
    }
    if (uniqueness != Uniqueness.NONE && !canBeUnique(type)) {
      throw refusal(name, "is of type " + type.rfcName() + ", which has no uniqueness.");
    }
  }

  private static boolean canBeUnique(AttributeType type) {
    return type != AttributeType.BOOLEAN
        && type != AttributeType.BINARY
        && type != AttributeType.COMPLEX;
  }

  private static SchemaException refusal(String name, String what) {
    return new SchemaException("Attribute " + name + " " + what);
  }
}
