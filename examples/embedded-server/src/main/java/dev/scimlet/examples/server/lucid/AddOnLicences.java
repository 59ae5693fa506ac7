package dev.scimlet.examples.server.lucid;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;

/**
 * A licence for an add-on needs the one that it adds to. Lucid documents it for creations; it is
 * kept on changes too, since otherwise a second request would get what a first one is refused. Who
 * is without the base already can still be changed in everything else.
 *
 * @param addOns which licences these are
 */
record AddOnLicences(AddOns addOns) implements UserRule {

  private static final int FAILED_DEPENDENCY = 424;

  @Override
  public Resource creating(Resource body) {
    addOns.products().forEach(product -> require(body, product));
    return body;
  }

  @Override
  public Resource changing(ResourceKey key, Resource before, Resource after) {
    addOns.products().stream()
        .filter(product -> !isWithoutBase(before, product))
        .forEach(product -> require(after, product));
    return after;
  }

  private void require(Resource user, String product) {
    if (isWithoutBase(user, product)) {
      throw new StoreException.Refused(
          FAILED_DEPENDENCY,
          "The licence for " + product + " needs the licence for " + addOns.base() + ".");
    }
  }

  private boolean isWithoutBase(Resource user, String product) {
    return Licences.has(user, product) && !Licences.has(user, addOns.base());
  }
}
