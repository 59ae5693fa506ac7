/**
 * PATCH of RFC 7644 section 3.5.2 as a function from a resource and a request to a new resource.
 *
 * <p>Start at {@link dev.scimlet.patch.PatchApplier}.
 */
@NullMarked
package dev.scimlet.patch;

import org.jspecify.annotations.NullMarked;
