/**
 * What flows from a directory to an endpoint: attribute mappings, the expressions in them, scoping
 * filters, and the target paths. Start at {@link dev.scimlet.entra.mapping.SynchronizationSchema}.
 * The package sends nothing.
 */
@NullMarked
package dev.scimlet.entra.mapping;

import org.jspecify.annotations.NullMarked;
