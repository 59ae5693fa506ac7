package dev.scimlet.examples.benchmarks.stores;

import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * One line of the table.
 *
 * @param name what is measured
 * @param samples how often
 * @param requests makes the request of a round
 * @param right tells whether an answer's body is right
 */
record Row(String name, int samples, IntFunction<Request> requests, Predicate<String> right) {}
