package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final int MOST_AT_ONCE = 1000;

  static Endpoint of(ResourceType type, ResourceStore store) {
    Memberships memberships =
        hasMembers(type) ? store.capability(Memberships.class).orElse(null) : null;
    return new Endpoint(type, store, store.guarantees(type.name()), memberships);
  }

  /** The resources of this type that have one of the ids, by id. */
  Map<String, StoredResource> find(
      StoreContext context, Collection<String> ids, Projection wanted) {
    List<ResourceKey> keys =
        ids.stream().filter(ResourceIds::isId).distinct().map(this::key).toList();
    Map<String, StoredResource> found = new HashMap<>();
    for (int start = 0; start < keys.size(); start += MOST_AT_ONCE) {
      List<ResourceKey> some = keys.subList(start, Math.min(start + MOST_AT_ONCE, keys.size()));
      store.getAll(context, some, wanted).forEach((key, resource) -> found.put(key.id(), resource));
    }
    return found;
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

  /** What the schema says of members; only for resources that have them. */
  AttributeDescriptor membersAttribute() {
    return type.schema().findAttribute(MEMBERS).orElseThrow();
  }

  static boolean hasMembers(ResourceType type) {
    return type.schema()
        .findAttribute(MEMBERS)
        .filter(attribute -> attribute.multiValued() && attribute.subAttribute("value") != null)
        .isPresent();
  }
}
