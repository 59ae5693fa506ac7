package dev.scimlet.store;

import java.util.function.Function;

/**
 * The ability to do several changes as one: all of them happen, or none, and nobody sees a half.
 * The engine deletes a resource and its {@link Memberships} in one transaction, if the types of
 * groups are kept by the very same store; hosts use it for what belongs together.
 *
 * <p>What {@link ResourceStore} says of threads, tenants, null and errors holds here too.
 */
public interface Transactions {

  /**
   * Runs work in one transaction. It is committed when the work returns, and undone when it throws;
   * what it threw is thrown on, unchanged. The store does not repeat the work: if the database
   * refuses a step or the commit because of others, {@link StoreException.Conflict} is thrown, and
   * whoever called runs it again.
   *
   * @param context who asks, for which tenant, until when
   * @param work gets this store as it is within the transaction, which is asked anew for its other
   *     abilities, all but this one: it sees its own changes, is used on this thread alone, and is
   *     of no use after the work's end
   * @param <T> what the work answers
   * @return what the work answered
   * @throws StoreException if the store cannot begin or commit
   */
  <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work);
}
