/**
 * Apache SCIMple, measured: its resource classes called as JAX-RS would call them, over
 * repositories like that of its example for storage in memory.
 */
@NullMarked
package dev.scimlet.examples.benchmarks.scimple;

import org.jspecify.annotations.NullMarked;
