package dev.scimlet.examples.benchmarks.requests;

/**
 * An answer.
 *
 * @param status the status
 * @param body the body, empty for none
 */
public record Answer(int status, String body) {}
