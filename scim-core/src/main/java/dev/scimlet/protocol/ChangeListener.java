package dev.scimlet.protocol;

/**
 * Is told of every change that a client made, for audit trails, caches and what else hangs on a
 * directory.
 *
 * <p>It is called on the thread of the request, after the store has acknowledged the change and
 * before the client is answered, so that it should be quick. What it throws is logged and changes
 * nothing: neither the answer nor what other listeners are told. It may be called by many threads
 * at once.
 *
 * <p><b>What is promised.</b> A change is told at most once, and only when it was stored: a process
 * that dies in between tells nothing, and a request that changes nothing is no change. The changes
 * of one request are told in their order. Requests that run at the same time tell their changes in
 * any order, even those of one resource: a listener that needs the present state reads it. When two
 * requests change the members of one group at the same time, one that changed nothing may be told
 * as a change.
 */
@FunctionalInterface
public interface ChangeListener {

  /**
   * Is called once for each change.
   *
   * @param event what changed
   */
  void changed(ChangeEvent event);
}
