package dev.scimlet.value;

import dev.scimlet.value.internal.UriReferences;

/** The text of a reference: a URI, absolute or relative, RFC 7643 section 2.3.7. */
final class ReferenceConformer {

  private static final String EXPECTED = "a URI, absolute or relative";

  private final Leniency leniency;

  ReferenceConformer(Leniency leniency) {
    this.leniency = leniency;
  }

  /** No reference has control characters, so they are looked for in what is none. */
  String conform(Place place, String text) {
    if (!UriReferences.isReference(text)) {
      if (text.codePoints().anyMatch(Character::isISOControl)) {
        throw Leniency.invalid(place, EXPECTED);
      }
      leniency.require(ValueRepair.UNESCAPED_REFERENCE, place, EXPECTED);
    }
    return text;
  }
}
