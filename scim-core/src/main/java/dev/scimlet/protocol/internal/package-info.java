/** How the engine answers a request: routing, operations, projection, errors. Not exported. */
@NullMarked
package dev.scimlet.protocol.internal;

import org.jspecify.annotations.NullMarked;
