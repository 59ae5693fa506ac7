package dev.scimlet.entra.operation;

/**
 * The application in the directory to which the job belongs.
 *
 * @param id identifies it
 * @param displayName its name for people
 */
public record ServicePrincipal(String id, String displayName) {}
