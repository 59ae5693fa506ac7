/** SCIM-SDK of Captain-P-Goldfish, measured: its engine, and the parts of the engine. */
@NullMarked
package dev.scimlet.examples.benchmarks.scimsdk;

import org.jspecify.annotations.NullMarked;
