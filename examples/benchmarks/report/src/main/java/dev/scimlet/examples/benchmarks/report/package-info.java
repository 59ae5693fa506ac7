/**
 * Measures all libraries in turns, each in a Java of its own with a class path of its own, and
 * writes the tables.
 */
@NullMarked
package dev.scimlet.examples.benchmarks.report;

import org.jspecify.annotations.NullMarked;
