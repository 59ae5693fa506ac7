package dev.scimlet.schema;

import dev.scimlet.attribute.Preparation;

/** Which attributes RFC 7644 section 5 has prepared: those of the schema for users. */
final class Preparations {

  private Preparations() {}

  /** Returns the attribute of a schema with its preparation, which JSON has no word for. */
  static Attribute of(String schema, Attribute attribute) {
    if (!AsciiCase.equal(schema, Schemas.USER_URI)) {
      return attribute;
    }
    if (AsciiCase.equal(attribute.name(), "userName")) {
      return attribute.toBuilder().preparation(Preparation.USERNAME).build();
    }
    return AsciiCase.equal(attribute.name(), "password")
        ? attribute.toBuilder().preparation(Preparation.PASSWORD).build()
        : attribute;
  }
}
