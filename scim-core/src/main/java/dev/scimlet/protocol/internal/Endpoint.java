package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.Mutability;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import org.jspecify.annotations.Nullable;

/**
 * A resource type and the store that keeps it, with the abilities and promises that were asked for
 * once.
 *
 * @param memberships keeps the members of this type's resources, or null if they have none or carry
 *     them in their bodies
 */
record Endpoint(
    ResourceType type,
    ResourceStore store,
    Guarantees guarantees,
    @Nullable Memberships memberships) {

  static final String MEMBERS = "members";
  static final String GROUPS = "groups";

  static Endpoint of(ResourceType type, ResourceStore store) {
    Memberships memberships =
        hasMembers(type) ? store.capability(Memberships.class).orElse(null) : null;
    return new Endpoint(type, store, store.guarantees(type.name()), memberships);
  }

  ResourceKey key(String id) {
    return new ResourceKey(type.name(), id);
  }

  /** Whether resources of this type have members, wherever they are kept. */
  boolean isGroup() {
    return hasMembers(type);
  }

  /** Whether resources of this type show the groups that they are in. */
  boolean derivesGroups() {
    return type.schema()
        .findAttribute(GROUPS)
        .filter(
            attribute -> attribute.multiValued() && attribute.mutability() == Mutability.READ_ONLY)
        .isPresent();
  }

  static boolean hasMembers(ResourceType type) {
    return type.schema()
        .findAttribute(MEMBERS)
        .filter(attribute -> attribute.multiValued() && attribute.subAttribute("value") != null)
        .isPresent();
  }
}
