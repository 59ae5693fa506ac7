package dev.scimlet.resource;

import dev.scimlet.attribute.Repair;

/**
 * Bodies of POST and PUT whose {@code schemas} do not say what is in them, RFC 7643 section 3.3.
 *
 * <p>None of them changes the meaning of a conformant body; without it the body is refused as
 * {@code invalidSyntax}.
 */
public enum ResourceRepair implements Repair {
  /** {@code schemas} is absent, or lacks the core schema of the endpoint. */
  MISSING_SCHEMAS,

  /** {@code schemas} lists a URI that the resource type does not know; it is ignored. */
  UNKNOWN_SCHEMA_URI,

  /** {@code schemas} does not list an extension of which the body has data. */
  UNLISTED_EXTENSION
}
