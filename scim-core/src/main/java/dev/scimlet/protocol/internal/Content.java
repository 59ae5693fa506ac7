package dev.scimlet.protocol.internal;

import dev.scimlet.value.ScimObject;

/** The message in a request, read when an operation asks for it: once, and within the limits. */
@FunctionalInterface
interface Content {

  ScimObject read();
}
