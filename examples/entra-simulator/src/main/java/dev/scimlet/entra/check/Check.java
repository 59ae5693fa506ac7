package dev.scimlet.entra.check;

/**
 * One thing that an endpoint should do.
 *
 * @param suite whose demands it belongs to
 * @param id its name, unique over all suites, for instance {@code entra-filter-no-hit}
 * @param title what the endpoint should do, as a sentence
 * @param source who asks for it, for instance {@code Entra R4} or {@code RFC 7644 §3.4.2}
 * @param severity how much depends on it
 */
public record Check(Suite suite, String id, String title, String source, Severity severity) {}
