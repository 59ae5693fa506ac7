package dev.scimlet.store;

import dev.scimlet.resource.Resource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where resources are kept. A host application implements it; the engine calls it.
 *
 * <p>The engine calls every method on the thread of the request, blocking, and many threads call at
 * once. Whatever is passed in is validated, canonical and immutable. {@code null} is never passed
 * and must never be answered. Resources of different tenants ({@link StoreContext#tenant}) never
 * see each other: the tenant is part of every key.
 *
 * <p>A method that cannot do what is asked throws a {@link StoreException} and leaves nothing
 * behind. Any other exception is taken for a bug: the client gets a 500 without details.
 */
public interface ResourceStore {

  /**
   * Reads one resource. Sees every write that was acknowledged before, on this node or another.
   *
   * @param context who asks, for which tenant, until when
   * @param key the resource's type and id; an id that the store never gave out is simply absent
   * @param wanted which attributes the engine is going to use: a hint, more may be returned
   * @return the resource, or empty if there is none of that key in that tenant
   * @throws StoreException if the store cannot answer
   */
  Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted);

  /**
   * Reads several resources at once: the engine asks so whether the members of a group exist and
   * what they are called. By default {@link #get} is called for each; a store that pays for every
   * call, as for a way to a database, overrides this with one statement.
   *
   * @param context who asks, for which tenant, until when
   * @param keys the keys, all of one type and no two the same, at most 1,000; ids that the store
   *     never gave out are simply absent
   * @param wanted which attributes the engine is going to use: a hint, more may be returned
   * @return what {@code get} answers for each key, without those for which it answers nothing; the
   *     order does not matter
   * @throws StoreException if the store cannot answer
   */
  default Map<ResourceKey, StoredResource> getAll(
      StoreContext context, Collection<ResourceKey> keys, Projection wanted) {
    Map<ResourceKey, StoredResource> found = new LinkedHashMap<>();
    for (ResourceKey key : keys) {
      get(context, key, wanted).ifPresent(resource -> found.put(key, resource));
    }
    return found;
  }

  /**
   * Stores a new resource, in one atomic step.
   *
   * @param context who asks, for which tenant, until when
   * @param key the type, and the id that the engine made; a store that {@link AssignsIds} replaces
   *     the id
   * @param body the resource, without id and meta; strings of attributes that are never returned
   *     are {@code ScimSecret}s, to be stored by what they reveal
   * @return the stored resource, with version and time stamps ({@link StoreContext#now})
   * @throws StoreException {@code uniqueness} if a unique value is taken, {@code exists} if the id
   *     is
   */
  StoredResource insert(StoreContext context, ResourceKey key, Resource body);

  /**
   * Replaces a resource if it still has the expected version: compare and write are one atomic
   * step.
   *
   * @param context who asks, for which tenant, until when
   * @param key the resource's type and id
   * @param body the whole new body
   * @param expected the version that was read, or {@link Version#ANY}
   * @return the stored resource with its new version; with an unchanged body the store may keep
   *     version and time stamp
   * @throws StoreException {@code notFound}, {@code versionMismatch} or {@code uniqueness}
   */
  StoredResource replace(StoreContext context, ResourceKey key, Resource body, Version expected);

  /**
   * Deletes a resource for good; its unique values are free again.
   *
   * @param context who asks, for which tenant, until when
   * @param key the resource's type and id
   * @param expected the version that was read, or {@link Version#ANY}
   * @throws StoreException {@code notFound} or {@code versionMismatch}
   */
  void delete(StoreContext context, ResourceKey key, Version expected);

  /**
   * Finds resources of one type. The least a store can do is {@code QueryResult.everything(rows)}.
   *
   * @param context who asks, for which tenant, until when
   * @param query what is looked for, in which order, which page of it
   * @return rows and how far they are filtered, sorted and paged already; the engine closes it
   * @throws StoreException if the store cannot answer
   */
  QueryResult query(StoreContext context, Query query);

  /**
   * Finds an ability of this store. The engine asks once, when it is built. A wrapper passes the
   * question on, or answers with a wrapped ability.
   *
   * @param type the ability's interface
   * @param <C> the ability
   * @return the ability, or empty if the store does not have it
   */
  default <C> Optional<C> capability(Class<C> type) {
    return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
  }

  /**
   * Tells what this store promises beyond answering. The engine asks once for each resource type,
   * when it is built, and makes up for what is missing as well as one process can.
   *
   * @param resourceType the name of a resource type
   * @return the promises; by default none
   */
  default Guarantees guarantees(String resourceType) {
    return Guarantees.MINIMAL;
  }
}
