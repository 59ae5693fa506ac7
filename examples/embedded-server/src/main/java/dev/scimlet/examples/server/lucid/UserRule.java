package dev.scimlet.examples.server.lucid;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;

/** What is to be kept whenever users are written. It refuses, or changes what is stored. */
interface UserRule {

  /**
   * Judges a user who comes.
   *
   * @return what is to be stored
   * @throws StoreException.Refused if nothing is
   */
  default Resource creating(Resource body) {
    return body;
  }

  /**
   * Judges a change.
   *
   * @return what is to be stored
   * @throws StoreException.Refused if nothing is
   */
  default Resource changing(ResourceKey key, Resource before, Resource after) {
    return after;
  }

  /**
   * Judges a deletion.
   *
   * @throws StoreException.Refused if the user stays
   */
  default void deleting(Resource last) {}
}
