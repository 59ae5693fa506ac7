package dev.scimlet.protocol.internal;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.PatchPushdown;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Transactions;
import dev.scimlet.store.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every write of every operation goes through here: compare-and-set with retries, or a change in
 * place, or a transaction; uniqueness, and locks for what a store does not promise.
 */
final class ResourceWriter {

  private static final int ID_ATTEMPTS = 3;

  private final LocalLocks locks = new LocalLocks();
  private final ResourceIds ids;
  private final ChangeEvents events;

  ResourceWriter(ResourceIds ids, ChangeEvents events) {
    this.ids = ids;
    this.events = events;
  }

  StoredResource insert(Exchange exchange, Endpoint endpoint, Resource body, List<Member> members) {
    Insertion insertion = new Insertion(exchange, endpoint, body, members);
    StoredResource stored = new Retries(exchange).run(holdingType(exchange, endpoint, insertion));
    events.created(exchange, stored, members);
    return stored;
  }

  /**
   * Changes a resource: reads it, computes the change from what was read, and writes only if nobody
   * changed it in between; otherwise starts again, unless the client named a version.
   */
  StoredResource update(Exchange exchange, Endpoint endpoint, String id, ChangePlan plan) {
    Commit commit =
        new Retries(exchange)
            .run(
                holdingResource(
                    exchange, endpoint, id, () -> updateOnce(exchange, endpoint, id, plan)));
    explain(exchange, endpoint, commit);
    events.updated(exchange, plan.operation(), commit);
    return commit.after();
  }

  private Commit updateOnce(Exchange exchange, Endpoint endpoint, String id, ChangePlan plan) {
    PatchPushdown pushdown = endpoint.pushdown();
    return pushdown == null
        ? readAndWrite(exchange, endpoint, id, plan)
        : changeInPlace(exchange, endpoint, pushdown, id, plan);
  }

  /** Nothing in here uses the store: it holds the resource until the new body is made. */
  private static Commit changeInPlace(
      Exchange exchange, Endpoint endpoint, PatchPushdown pushdown, String id, ChangePlan plan) {
    requireId(id);
    PatchPushdown.Patched patched =
        pushdown.patch(
            exchange.store(),
            endpoint.key(id),
            current -> {
              exchange.preconditions().requireMatch(current.version());
              Resource next = plan.change().apply(current).body();
              return next == null ? current.resource() : next;
            });
    return new Commit(patched.before(), patched.after(), MemberDifference.nothing());
  }

  private Commit readAndWrite(Exchange exchange, Endpoint endpoint, String id, ChangePlan plan) {
    StoredResource current = expected(exchange, endpoint, id);
    ResourceChange next = plan.change().apply(current);
    if (next.isNothing()) {
      return Commit.ofNothing(current);
    }
    if (next.body() != null) {
      requireUnique(exchange, endpoint, current, next.body());
    }
    boolean wanted = events.areWanted() || exchange.explanation().isWanted();
    MemberDifference members =
        wanted
            ? difference(exchange, endpoint, current.key(), next.delta())
            : MemberDifference.nothing();
    return new Commit(current, write(exchange, endpoint, current, next), members);
  }

  private static void requireUnique(
      Exchange exchange, Endpoint endpoint, @Nullable StoredResource current, Resource body) {
    if (!endpoint.guarantees().keeps(Guarantee.UNIQUENESS)) {
      UniquenessCheck.look(exchange, endpoint, current, body);
    }
  }

  /** Does all that an update does but write, for the explanation. */
  void rehearse(Exchange exchange, Endpoint endpoint, String id, ChangePlan plan) {
    StoredResource current = expected(exchange, endpoint, id);
    ResourceChange next = plan.change().apply(current);
    Resource body = current.resource();
    if (next.body() != null) {
      body = next.body();
      UniquenessCheck.look(exchange, endpoint, current, body);
    }
    StoredResource after = StoredResource.of(current.key(), current.version(), body);
    MemberDifference members = difference(exchange, endpoint, current.key(), next.delta());
    explain(exchange, endpoint, new Commit(current, after, members));
  }

  private static StoredResource expected(Exchange exchange, Endpoint endpoint, String id) {
    StoredResource current = current(exchange, endpoint, id);
    exchange.preconditions().requireMatch(current.version());
    return current;
  }

  private static MemberDifference difference(
      Exchange exchange, Endpoint endpoint, ResourceKey key, MemberDelta delta) {
    Memberships memberships = endpoint.memberships();
    return memberships == null
        ? MemberDifference.nothing()
        : MemberDifference.of(exchange, memberships, key, delta);
  }

  private static void explain(Exchange exchange, Endpoint endpoint, Commit commit) {
    exchange
        .explanation()
        .changed(
            endpoint.type(),
            commit.before().resource().body(),
            commit.after().resource().body(),
            commit.members());
  }

  private static StoredResource write(
      Exchange exchange, Endpoint endpoint, StoredResource current, ResourceChange next) {
    Memberships memberships = endpoint.memberships();
    if (memberships != null) {
      return memberships.apply(
          exchange.store(), current.key(), next.body(), next.delta(), current.version());
    }
    Resource body = next.body() == null ? current.resource() : next.body();
    return endpoint.store().replace(exchange.store(), current.key(), body, current.version());
  }

  /** Changes members alone, without reading the group; listeners cost a look at its version. */
  StoredResource updateMembers(
      Exchange exchange, Endpoint endpoint, GroupAccess group, MemberDelta delta) {
    Version before = events.areWanted() ? version(exchange, endpoint, group.key().id()) : null;
    MemberDifference members =
        exchange.explanation().isWanted()
            ? difference(exchange, endpoint, group.key(), delta)
            : MemberDifference.nothing();
    StoredResource stored =
        new Retries(exchange)
            .run(
                () ->
                    group
                        .memberships()
                        .apply(exchange.store(), group.key(), null, delta, Version.ANY));
    explain(exchange, endpoint, new Commit(stored, stored, members));
    if (before != null) {
      events.updatedMembers(exchange, before, stored);
    }
    return stored;
  }

  /** Changes a body on the server's own account; a resource that is gone by now is no error. */
  void updateIfPresent(
      Exchange exchange, Endpoint endpoint, String id, Function<StoredResource, Resource> change) {
    Retries.onOwnAccount(exchange)
        .run(
            holdingResource(
                exchange,
                endpoint,
                id,
                () -> {
                  changeIfPresent(exchange, endpoint, id, change);
                  return id;
                }));
  }

  private static void changeIfPresent(
      Exchange exchange, Endpoint endpoint, String id, Function<StoredResource, Resource> change) {
    ResourceKey key = endpoint.key(id);
    Optional<StoredResource> found =
        endpoint.store().get(exchange.store(), key, Projection.everything());
    try {
      found.ifPresent(
          current ->
              endpoint
                  .store()
                  .replace(exchange.store(), key, change.apply(current), current.version()));
    } catch (StoreException.NotFound e) {
      // It went between the two.
      return;
    }
  }

  /** Deletes a resource, in one transaction with its memberships in some types of groups. */
  void delete(Exchange exchange, Endpoint endpoint, String id, List<Endpoint> groups) {
    requireId(id);
    Optional<StoredResource> last =
        new Retries(exchange)
            .run(
                holdingResource(
                    exchange, endpoint, id, () -> deleteOnce(exchange, endpoint, id, groups)));
    last.ifPresent(resource -> events.deleted(exchange, resource));
  }

  private Optional<StoredResource> deleteOnce(
      Exchange exchange, Endpoint endpoint, String id, List<Endpoint> groups) {
    Transactions transactions = endpoint.transactions();
    if (transactions == null || groups.isEmpty()) {
      return deleteResource(exchange, endpoint, id);
    }
    return transactions.inTransaction(
        exchange.store(),
        store -> {
          Optional<StoredResource> last = deleteResource(exchange, endpoint.within(store), id);
          for (Endpoint group : groups) {
            Objects.requireNonNull(group.within(store).memberships()).forget(exchange.store(), id);
          }
          return last;
        });
  }

  /** Answers what was deleted, if it had to be read. */
  private Optional<StoredResource> deleteResource(Exchange exchange, Endpoint endpoint, String id) {
    if (!exchange.preconditions().nameVersion() && !events.areWanted()) {
      endpoint.store().delete(exchange.store(), endpoint.key(id), Version.ANY);
      return Optional.empty();
    }
    StoredResource current = expected(exchange, endpoint, id);
    endpoint.store().delete(exchange.store(), current.key(), current.version());
    return Optional.of(current);
  }

  /** Takes a resource, which was deleted, out of the groups of a store that does it by itself. */
  void forget(Exchange exchange, Memberships memberships, String member) {
    Retries.onOwnAccount(exchange)
        .run(
            () -> {
              memberships.forget(exchange.store(), member);
              return member;
            });
  }

  /** Takes a resource back that was inserted by this very request, whatever version it has. */
  void withdraw(Exchange exchange, Endpoint endpoint, StoredResource stored) {
    ResourceKey key = stored.key();
    new Retries(exchange)
        .run(
            holdingResource(
                exchange,
                endpoint,
                key.id(),
                () -> {
                  endpoint.store().delete(exchange.store(), key, Version.ANY);
                  return key;
                }));
    events.deleted(exchange, stored);
  }

  static StoredResource current(Exchange exchange, Endpoint endpoint, String id) {
    return current(exchange, endpoint, id, Projection.everything());
  }

  /** The version of a resource; 404 if there is none. */
  static Version version(Exchange exchange, Endpoint endpoint, String id) {
    return current(exchange, endpoint, id, Projection.only(Set.of())).version();
  }

  private static StoredResource current(
      Exchange exchange, Endpoint endpoint, String id, Projection wanted) {
    requireId(id);
    return endpoint
        .store()
        .get(exchange.store(), endpoint.key(id), wanted)
        .orElseThrow(ErrorTranslator::notFound);
  }

  /** Work that has all resources of a type to itself, if the store does not see to that. */
  private <T> Supplier<T> holdingType(Exchange exchange, Endpoint endpoint, Supplier<T> work) {
    return endpoint.guarantees().keeps(Guarantee.UNIQUENESS)
        ? work
        : () -> locks.holding(List.of(exchange.store().tenant(), endpoint.type().name()), work);
  }

  private <T> Supplier<T> holdingResource(
      Exchange exchange, Endpoint endpoint, String id, Supplier<T> work) {
    Supplier<T> guarded =
        endpoint.guarantees().keeps(Guarantee.COMPARE_AND_SET)
            ? work
            : () -> locks.holding(resourceLock(exchange, endpoint, id), work);
    return holdingType(exchange, endpoint, guarded);
  }

  private static Object resourceLock(Exchange exchange, Endpoint endpoint, String id) {
    return List.of(exchange.store().tenant(), endpoint.type().name(), id);
  }

  static void requireId(@Nullable String id) {
    if (id == null || !ResourceIds.isId(id)) {
      throw ErrorTranslator.notFound();
    }
  }

  /** What a creation does, perhaps several times. */
  private final class Insertion implements Supplier<StoredResource> {

    private final Exchange exchange;
    private final Endpoint endpoint;
    private final Resource body;
    private final List<Member> members;

    Insertion(Exchange exchange, Endpoint endpoint, Resource body, List<Member> members) {
      this.exchange = exchange;
      this.endpoint = endpoint;
      this.body = body;
      this.members = members;
    }

    @Override
    public StoredResource get() {
      requireUnique(exchange, endpoint, null, body);
      for (int attempt = 1; ; attempt++) {
        ResourceKey key = endpoint.key(ids.next());
        try {
          return ResourceIds.requireServable(insert(key), key.id());
        } catch (StoreException.Exists e) {
          if (attempt == ID_ATTEMPTS) {
            throw e;
          }
        }
      }
    }

    private StoredResource insert(ResourceKey key) {
      Memberships memberships = endpoint.memberships();
      return memberships == null
          ? endpoint.store().insert(exchange.store(), key, body)
          : memberships.insert(exchange.store(), key, body, members);
    }
  }
}
