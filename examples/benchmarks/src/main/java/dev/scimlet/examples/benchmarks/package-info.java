/**
 * Benchmarks of the library, run with JMH. {@link
 * dev.scimlet.examples.benchmarks.GroupMembershipBenchmark} is what is measured; {@code Main} runs
 * it with short settings and prints a table.
 */
@NullMarked
package dev.scimlet.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
