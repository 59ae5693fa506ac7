package dev.scimlet.store;

import java.util.function.Function;

/**
 * The ability to do several changes as one: all of them happen, or none. The engine deletes a
 * resource and its memberships in one transaction; hosts use it for what belongs together.
 *
 * <p>What {@link ResourceStore} says of threads, tenants, null and errors holds here too.
 */
public interface Transactions {

  /**
   * Runs work in one transaction. It is committed when the work returns, and undone when it throws;
   * what it threw is thrown on. The store does not repeat the work: if the database refuses the
   * commit because of others, {@link StoreException.Conflict} is thrown, and whoever called runs it
   * again.
   *
   * @param context who asks, for which tenant, until when
   * @param work gets this store as it is within the transaction, with its other abilities: it sees
   *     its own changes, is used on this thread alone, and is of no use after the work's end
   * @param <T> what the work answers
   * @return what the work answered
   * @throws StoreException if the store cannot begin or commit
   */
  <T> T inTransaction(StoreContext context, Function<ResourceStore, T> work);
}
