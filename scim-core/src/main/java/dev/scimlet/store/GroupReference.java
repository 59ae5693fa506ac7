package dev.scimlet.store;

import org.jspecify.annotations.Nullable;

/**
 * A group of which somebody is a member.
 *
 * @param key the group's type and id
 * @param display its displayName, or null if it has none
 */
public record GroupReference(ResourceKey key, @Nullable String display) {}
