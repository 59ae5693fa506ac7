package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.internal.OpaqueStrings;
import dev.scimlet.value.internal.Usernames;

/** The text of a string: prepared as its attribute asks, and out of its list if that is closed. */
final class StringConformer {

  private final Leniency leniency;

  StringConformer(Leniency leniency) {
    this.leniency = leniency;
  }

  String conform(AttributePath path, AttributeDescriptor attribute, String text) {
    return switch (attribute.preparation()) {
      case NONE -> listed(path, attribute, text);
      case USERNAME -> username(path, listed(path, attribute, text));
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

  /** A closed list has no other spellings than its own. */
  private static String listed(AttributePath path, AttributeDescriptor attribute, String text) {
    return attribute.canonicalValuesOnly()
        ? CanonicalSpelling.find(attribute, text)
            .orElseThrow(
                () ->
                    Leniency.invalid(
                        path, "one of " + String.join(", ", attribute.canonicalValues())))
        : text;
  }
}
