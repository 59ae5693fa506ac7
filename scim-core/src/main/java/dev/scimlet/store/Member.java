package dev.scimlet.store;

import org.jspecify.annotations.Nullable;

/**
 * A member of a group. It is identified by its value alone.
 *
 * @param value the id of the user or group
 * @param type the name of its resource type, or null if unknown
 */
public record Member(String value, @Nullable String type) {}
