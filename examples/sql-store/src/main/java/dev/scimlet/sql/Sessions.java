package dev.scimlet.sql;

import dev.scimlet.store.StoreContext;

/** Where sessions come from: a connection of their own, or the transaction that is under way. */
interface Sessions {

  SqlDialect dialect();

  /**
   * Reads.
   *
   * @throws dev.scimlet.store.StoreException if the database cannot
   */
  <T> T read(StoreContext context, Work<T> work);

  /**
   * Writes, in one transaction: everything or nothing.
   *
   * @throws dev.scimlet.store.StoreException if the database cannot
   */
  <T> T write(StoreContext context, Work<T> work);
}
