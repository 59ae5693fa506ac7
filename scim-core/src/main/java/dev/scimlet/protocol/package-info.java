/**
 * The protocol engine of RFC 7644: what turns requests into calls of a store, and what it answers
 * into responses.
 *
 * <p>Start at {@link dev.scimlet.protocol.ScimEngine}. The engine knows no HTTP server: an adapter
 * makes a {@link dev.scimlet.protocol.ScimRequest} of what its server hands it and writes the
 * {@link dev.scimlet.protocol.ScimResponse}.
 */
@NullMarked
package dev.scimlet.protocol;

import org.jspecify.annotations.NullMarked;
