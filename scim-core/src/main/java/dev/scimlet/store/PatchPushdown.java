package dev.scimlet.store;

import dev.scimlet.resource.Resource;
import java.util.function.Function;

/**
 * The ability to change a resource where it is: read, change and write are one atomic step that
 * nobody else comes between, for instance under a row lock. The engine uses it for PATCH and PUT
 * instead of reading, comparing and, after a lost race, reading again; it saves a round trip, and
 * many writers of one resource take turns instead of losing races.
 *
 * <p>The engine uses it for types without members, if the store makes both {@linkplain Guarantee
 * promises} for them: what else a change needs, it would have to ask for while the resource is
 * held.
 *
 * <p>What {@link ResourceStore} says of threads, tenants, null and errors holds here too.
 */
public interface PatchPushdown {

  /**
   * Changes one resource.
   *
   * @param context who asks, for which tenant, until when
   * @param key the resource's type and id
   * @param change makes the new body of what is stored, all of it; called once, while the resource
   *     is held. It does not use the store, and compares the version itself if a client named one.
   *     What it throws is thrown on, unchanged, and nothing is changed. If it answers the body that
   *     is stored, version and time stamp stay
   * @return the resource before and after
   * @throws StoreException {@code notFound} or {@code uniqueness}; {@code Conflict} if the step has
   *     to be run again
   */
  Patched patch(StoreContext context, ResourceKey key, Function<StoredResource, Resource> change);

  /**
   * What a change in place came to.
   *
   * @param before the resource as it was
   * @param after the resource as it is now; the same if nothing changed
   */
  record Patched(StoredResource before, StoredResource after) {}
}
