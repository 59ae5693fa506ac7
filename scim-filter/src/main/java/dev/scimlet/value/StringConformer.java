package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.internal.OpaqueStrings;
import dev.scimlet.value.internal.Usernames;
import java.util.Locale;
import java.util.Set;

/** The text of a string: prepared as its attribute asks, and out of its list if that is closed. */
final class StringConformer {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Leniency leniency;

  StringConformer(Leniency leniency) {
    this.leniency = leniency;
  }

  String conform(AttributePath path, AttributeDescriptor attribute, String text) {
    return switch (attribute.preparation()) {
      case NONE -> listed(path, attribute, text);
      case USERNAME -> username(path, listed(path, attribute, text));
      case PASSWORD -> password(path, text);
      case COUNTRY -> country(path, listed(path, attribute, text));
      case CERTIFICATE -> throw new IllegalArgumentException("A certificate is no string.");
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

  private String country(AttributePath path, String text) {
    if (!COUNTRIES.contains(text.toUpperCase(Locale.ROOT))) {
      leniency.require(
          ValueRepair.TEXT_FOR_COUNTRY, path, "a code of two letters out of ISO 3166-1");
    }
    return text;
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
