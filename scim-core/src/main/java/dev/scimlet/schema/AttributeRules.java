package dev.scimlet.schema;

import dev.scimlet.attribute.AttributeNames;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
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
    for (Attribute subAttribute : subAttributes) {
      if (subAttribute.type() == AttributeType.COMPLEX && !isSchemaOfSchemas(name, subAttribute)) {
        throw refusal(
            name, "has the complex sub-attribute " + subAttribute.name() + "; only one level may.");
      }
    }
    checkDistinct("Attribute " + name, subAttributes);
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

  static void checkLists(
      String name, AttributeType type, List<String> canonicalValues, List<String> referenceTypes) {
    if (type == AttributeType.COMPLEX && !canonicalValues.isEmpty()) {
      throw refusal(name, "is complex and has canonicalValues; give them to a sub-attribute.");
    }
    if (type != AttributeType.REFERENCE && !referenceTypes.isEmpty()) {
      throw refusal(name, "has referenceTypes and is no reference.");
    }
  }

  static void checkUse(
      String name,
      AttributeType type,
      Mutability mutability,
      Returned returned,
      Uniqueness uniqueness) {
    if (mutability == Mutability.WRITE_ONLY && returned != Returned.NEVER) {
      throw refusal(name, "is writeOnly; its \"returned\" must be \"never\".");
    }
    if (uniqueness != Uniqueness.NONE && !canBeUnique(type)) {
      throw refusal(name, "is of type " + type.rfcName() + ", which has no uniqueness.");
    }
  }

  private static boolean canBeUnique(AttributeType type) {
    return switch (type) {
      case STRING, DECIMAL, INTEGER, DATE_TIME, REFERENCE -> true;
      case BOOLEAN, BINARY, COMPLEX -> false;
    };
  }

  private static SchemaException refusal(String name, String what) {
    return new SchemaException("Attribute " + name + " " + what);
  }
}
