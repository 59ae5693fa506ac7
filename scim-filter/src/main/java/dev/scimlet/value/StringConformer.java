package dev.scimlet.value;

import dev.scimlet.attribute.AttributeDescriptor;
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

  String conform(Place place, String text) {
    return switch (place.attribute().preparation()) {
      case NONE -> listed(place, text);
      case USERNAME -> username(place, listed(place, text));
      case PASSWORD -> password(place, text);
      case COUNTRY -> country(place, listed(place, text));
      case CERTIFICATE -> throw new IllegalArgumentException("A certificate is no string.");
    };
  }

  private String username(Place place, String text) {
    if (Usernames.isHarmful(text)) {
      throw Leniency.invalid(
          place, "a user name, neither blank nor with control or direction characters");
    }
    if (!Usernames.isConformant(text)) {
      leniency.require(
          ValueRepair.DISALLOWED_CHARACTERS,
          place,
          "a user name of letters, digits and ASCII punctuation that reads in one direction");
    }
    return text;
  }

  private String password(Place place, String text) {
    if (OpaqueStrings.isHarmful(text)) {
      throw Leniency.invalid(place, "a text that is not empty, without control characters");
    }
    if (!OpaqueStrings.isConformant(text)) {
      leniency.require(
          ValueRepair.DISALLOWED_CHARACTERS, place, "made of characters that can be seen");
    }
    return OpaqueStrings.enforce(text);
  }

  private String country(Place place, String text) {
    if (!COUNTRIES.contains(text.toUpperCase(Locale.ROOT))) {
      leniency.require(
          ValueRepair.TEXT_FOR_COUNTRY, place, "a code of two letters out of ISO 3166-1");
    }
    return text;
  }

  /** A closed list has no other spellings than its own. */
  private static String listed(Place place, String text) {
    AttributeDescriptor attribute = place.attribute();
    if (!attribute.canonicalValuesOnly()) {
      return text;
    }
    String listed = CanonicalSpelling.find(attribute, text);
    if (listed == null) {
      throw Leniency.invalid(place, "one of " + String.join(", ", attribute.canonicalValues()));
    }
    return listed;
  }
}
