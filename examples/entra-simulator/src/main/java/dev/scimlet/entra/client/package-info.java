/** Sends requests to a SCIM endpoint exactly as they are written, and keeps what was answered. */
@NullMarked
package dev.scimlet.entra.client;

import org.jspecify.annotations.NullMarked;
