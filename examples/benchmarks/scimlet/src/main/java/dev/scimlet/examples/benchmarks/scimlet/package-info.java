/** Scimlet, measured: the engine over the in-memory store, and the parts of the engine. */
@NullMarked
package dev.scimlet.examples.benchmarks.scimlet;

import org.jspecify.annotations.NullMarked;
