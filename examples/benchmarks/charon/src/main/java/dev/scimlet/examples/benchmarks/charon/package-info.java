/**
 * WSO2 Charon, measured: its resource managers over a user manager in memory. It evaluates no
 * filters, and a PATCH of members is the user manager's affair: what is timed there is mostly how
 * Charon copies and writes the group.
 */
@NullMarked
package dev.scimlet.examples.benchmarks.charon;

import org.jspecify.annotations.NullMarked;
