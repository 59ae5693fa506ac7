/**
 * Code written by hand for exactly the measured requests, over Jackson's trees: no schema, no
 * validation. It is no SCIM server, but a lower limit to divide by.
 */
@NullMarked
package dev.scimlet.examples.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
