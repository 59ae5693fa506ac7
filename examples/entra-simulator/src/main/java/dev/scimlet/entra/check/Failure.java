package dev.scimlet.entra.check;

/**
 * What was wrong, for a developer. No text shows the token.
 *
 * @param expectation what should have come
 * @param reason what is wrong, and what to do about it
 * @param request the request, as it was sent; empty if the failure is not about one request
 * @param answer the answer, cut if it is long; empty if there was none
 */
public record Failure(String expectation, String reason, String request, String answer) {}
