package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.value.internal.OpaqueStrings;
import dev.scimlet.value.internal.Usernames;
import java.util.List;

/** The text of a string: prepared as its attribute asks, and in the schema's own spelling. */
final class StringConformer {

  private final Leniency leniency;

  StringConformer(Leniency leniency) {
    this.leniency = leniency;
  }

  String conform(AttributePath path, AttributeDescriptor attribute, String text) {
    return switch (attribute.preparation()) {
      case NONE -> canonical(path, attribute, text);
      case USERNAME -> username(path, canonical(path, attribute, text));
      case PASSWORD -> password(path, text);
    };
  }

  private String username(AttributePath path, String text) {
    if (Usernames.isHarmful(text)) {
      throw Leniency.invalid(
          path, "a user name, neither blank nor with control or direction characters");
    }
    if (!Usernames.isConformant(text)) {
      leniency.require(
          ValueRepair.DISALLOWED_CHARACTERS,
          path,
          "a user name of letters, digits and ASCII punctuation that reads in one direction");
    }
    return text;
  }

  private String password(AttributePath path, String text) {
    if (OpaqueStrings.isHarmful(text)) {
      throw Leniency.invalid(path, "a text that is not empty, without control characters");
    }
    if (!OpaqueStrings.isConformant(text)) {
      leniency.require(
          ValueRepair.DISALLOWED_CHARACTERS, path, "made of characters that can be seen");
    }
    return OpaqueStrings.enforce(text);
  }

  private static String canonical(AttributePath path, AttributeDescriptor attribute, String text) {
    List<String> canonicalValues = attribute.canonicalValues();
    if (canonicalValues.isEmpty() || canonicalValues.contains(text)) {
      return text;
    }
    String key = ComparisonKey.folded(text);
    for (String value : canonicalValues) {
      if (!attribute.caseExact() && ComparisonKey.foldedEquals(value, key)) {
        return value;
      }
    }
    if (attribute.canonicalValuesOnly()) {
      throw Leniency.invalid(path, "one of " + String.join(", ", canonicalValues));
    }
    return text;
  }
}
