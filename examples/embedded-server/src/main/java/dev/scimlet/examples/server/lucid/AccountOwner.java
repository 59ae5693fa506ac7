package dev.scimlet.examples.server.lucid;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.StoreException;

/**
 * The owner of the account cannot be deleted. To switch the owner off is possible: Lucid documents
 * the deletion alone, and who disables somebody has a reason.
 *
 * @param foldedName what the owner's userName is compared with
 */
record AccountOwner(String foldedName) implements UserRule {

  private static final int CONFLICT = 409;

  static AccountOwner named(String userName) {
    return new AccountOwner(ComparisonKey.folded(userName));
  }

  @Override
  public void deleting(Resource last) {
    String name = last.body().getString("userName");
    if (name != null && ComparisonKey.folded(name).equals(foldedName)) {
      throw new StoreException.Refused(
          CONFLICT, "The user owns the account and cannot be deleted; it can be made inactive.");
    }
  }
}
