package dev.scimlet.value;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.internal.UriReferences;

/** The text of a reference: a URI, absolute or relative, RFC 7643 section 2.3.7. */
final class ReferenceConformer {

  private static final String EXPECTED = "a URI, absolute or relative";

  private final Leniency leniency;

  ReferenceConformer(Leniency leniency) {
    this.leniency = leniency;
  }

  String conform(AttributePath path, String text) {
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw Leniency.invalid(path, EXPECTED);
    }
    if (!UriReferences.isReference(text)) {
      leniency.require(ValueRepair.UNESCAPED_REFERENCE, path, EXPECTED);
    }
    return text;
  }
}
