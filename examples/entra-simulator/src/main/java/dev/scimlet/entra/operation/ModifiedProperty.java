package dev.scimlet.entra.operation;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that an export changed.
 *
 * @param displayName the attribute's path in the target
 * @param oldValue what the target had, or null
 * @param newValue what it was given, or null
 */
public record ModifiedProperty(
    String displayName, @Nullable String oldValue, @Nullable String newValue) {}
