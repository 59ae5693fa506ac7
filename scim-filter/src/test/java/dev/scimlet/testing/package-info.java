/** Schemas, a resolver and resources for tests. */
@NullMarked
package dev.scimlet.testing;

import org.jspecify.annotations.NullMarked;
