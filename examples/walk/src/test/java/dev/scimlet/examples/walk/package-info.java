/** Walks the tutorial with the packaged programs and a browser. */
@NullMarked
package dev.scimlet.examples.walk;

import org.jspecify.annotations.NullMarked;
