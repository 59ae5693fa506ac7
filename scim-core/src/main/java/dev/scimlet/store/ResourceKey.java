package dev.scimlet.store;

/**
 * What identifies a resource within a tenant.
 *
 * @param resourceType the name of its resource type, for instance {@code User}
 * @param id its id; opaque, compared exactly
 */
public record ResourceKey(String resourceType, String id) {}
