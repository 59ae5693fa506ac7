package dev.scimlet.examples.server.directory;

/**
 * What a list shows of a group.
 *
 * @param id the id
 * @param name its displayName
 */
public record GroupLine(String id, String name) {}
