/**
 * What libraries are measured with: the inputs, the results that are right, and what a library
 * implements to be measured, {@link dev.scimlet.examples.benchmarks.requests.Library}. The class
 * path has one of them, named in {@code META-INF/services}.
 *
 * <p>{@link dev.scimlet.examples.benchmarks.requests.Rows} lists all that is measured. Each row
 * finds its result right before it is timed.
 */
@NullMarked
package dev.scimlet.examples.benchmarks.requests;

import org.jspecify.annotations.NullMarked;
