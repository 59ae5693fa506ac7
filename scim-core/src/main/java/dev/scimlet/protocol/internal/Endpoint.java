package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.AttributeDescriptor;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.PatchPushdown;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Transactions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resource type and the store that keeps it, with the abilities and promises that were asked for
 * once.
 *
 * @param memberships keeps the members of this type's resources, or null if they have none or carry
 *     them in their bodies
 * @param pushdown changes this type's resources in place, or null if a change needs more than the
 *     resource or the store leaves races to the engine
 * @param transactions does several changes as one, or null if the store cannot
 * @param derived the names of attributes that answers show otherwise than bodies hold them
 * @param onRequest the URIs of schemas with attributes that answers show on request alone
 */
record Endpoint(
    ResourceType type,
    ResourceStore store,
    Guarantees guarantees,
    @Nullable Memberships memberships,
    @Nullable PatchPushdown pushdown,
    @Nullable Transactions transactions,
    Set<String> derived,
    Set<String> onRequest) {

  static final String MEMBERS = "members";
  static final String GROUPS = "groups";

  private static final int MOST_AT_ONCE = 1000;

  static Endpoint of(ResourceType type, ResourceStore store) {
    Guarantees guarantees = store.guarantees(type.name());
    return new Endpoint(
        type,
        store,
        guarantees,
        memberships(type, store),
        pushdown(type, store, guarantees),
        store.capability(Transactions.class).orElse(null),
        derived(type),
        WrittenAttributes.schemasOnRequest(type));
  }

  private static Set<String> derived(ResourceType type) {
    Set<String> names = new HashSet<>();
    if (hasMembers(type)) {
      names.add(MEMBERS);
    }
    if (hasGroups(type)) {
      names.add(GROUPS);
    }
    return Set.copyOf(names);
  }

  private static @Nullable Memberships memberships(ResourceType type, ResourceStore store) {
    return hasMembers(type) ? store.capability(Memberships.class).orElse(null) : null;
  }

  /** Members, wherever they are, must be looked for: no store can be asked in the midst of that. */
  private static @Nullable PatchPushdown pushdown(
      ResourceType type, ResourceStore store, Guarantees guarantees) {
    return !hasMembers(type)
            && guarantees.keeps(Guarantee.COMPARE_AND_SET)
            && guarantees.keeps(Guarantee.UNIQUENESS)
        ? store.capability(PatchPushdown.class).orElse(null)
        : null;
  }

  /** The same resources as they are within a transaction of their store. */
  Endpoint within(ResourceStore transaction) {
    return new Endpoint(
        type,
        transaction,
        guarantees,
        memberships(type, transaction),
        null,
        null,
        derived,
        onRequest);
  }

  /** Visits the resources of this type that have one of the ids. */
  void visit(
      StoreContext context,
      Set<String> ids,
      Projection wanted,
      Consumer<? super StoredResource> action) {
    List<ResourceKey> keys = new ArrayList<>(ids.size());
    for (String id : ids) {
      if (ResourceIds.isId(id)) {
        keys.add(key(id));
      }
    }
    for (int i = 0; i < keys.size(); i += MOST_AT_ONCE) {
      List<ResourceKey> some = keys.subList(i, Math.min(i + MOST_AT_ONCE, keys.size()));
      store.getAll(context, some, wanted).values().forEach(action);
    }
  }

  /** The resources of some keys, many read at once but never all. */
  Stream<StoredResource> read(StoreContext context, List<ResourceKey> keys, Projection wanted) {
    return Lists.parts(keys, MOST_AT_ONCE)
        .flatMap(some -> store.getAll(context, some, wanted).values().stream());
  }

  ResourceKey key(String id) {
    return new ResourceKey(type.name(), id);
  }

  /** Whether resources of this type have members, wherever they are kept. */
  boolean isGroup() {
    return derives(MEMBERS);
  }

  /** Whether resources of this type show the groups that they are in. */
  boolean derivesGroups() {
    return derives(GROUPS);
  }

  boolean derives(@Nullable String attribute) {
    return attribute != null && derived.contains(attribute);
  }

  /** What the schema says of members; only for resources that have them. */
  AttributeDescriptor membersAttribute() {
    return type.schema().findAttribute(MEMBERS).orElseThrow();
  }

  static boolean hasMembers(ResourceType type) {
    AttributeDescriptor members = type.schema().findAttribute(MEMBERS).orElse(null);
    return members != null && members.multiValued() && members.subAttribute("value") != null;
  }

  private static boolean hasGroups(ResourceType type) {
    AttributeDescriptor groups = type.schema().findAttribute(GROUPS).orElse(null);
    return groups != null && groups.multiValued() && groups.mutability() == Mutability.READ_ONLY;
  }
}
